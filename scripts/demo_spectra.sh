# The second demo, called by `sh scripts/demo.sh spectra`: a made-up scene of seven minerals, from spectra of samples to the
# map of an image that another instrument took, and how much of the truth comes back. Sourced by demo.sh once all is set up.

say "making a scene of seven minerals: 140 samples by a field spectrometer, 150 x 120 cells x 204 bands by another"
rm -f "$OUT"/samples.gpkg "$OUT"/*.tif "$OUT"/*.aux.xml "$OUT"/*.html "$OUT"/model.safetensors
run scene prospectivity:createsamplespectra --SPECTRA="$OUT/samples.gpkg" --IMAGE="$OUT/image.tif" --TRUTH="$OUT/truth.tif"
say "learning the minerals from the samples, whole sites held out"
run training prospectivity:trainspectralclassifier --SPECTRA="$OUT/samples.gpkg" --CLASS=class --GROUPS=site --METHODS=svm --METHODS=sam --STEPS=snv --PERMUTATIONS=2 \
    --REPEATS=1 --MODEL="$OUT/model.safetensors" --OUTPUT="$OUT/figures.csv" --REPORT="$OUT/training.html"
say "classifying the image"
run map prospectivity:classifyhyperspectralimage --IMAGE="$OUT/image.tif" --MODEL="$OUT/model.safetensors" --OUTPUT="$OUT/classes.tif" --PROBABILITY="$OUT/probability.tif" \
    --REPORT="$OUT/map.html"
"$VENV/bin/python" "$ROOT/scripts/demo_spectra.py" "$OUT"
took=$(($(date +%s) - began))
say "done in $((took / 60)) min $((took % 60)) s after set-up"
printf '\nreport   %s\nsamples  %s\nimage    %s\ntruth    %s\nmap      %s, report %s\nmodel    %s, report %s\n' "$OUT/report.html" "$OUT/samples.gpkg" "$OUT/image.tif" "$OUT/truth.tif" \
    "$OUT/classes.tif" "$OUT/map.html" "$OUT/model.safetensors" "$OUT/training.html"
