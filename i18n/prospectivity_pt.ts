<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
  <context>
    <name>Prospectivity</name>
    <message>
      <location filename="../models/assays/account.py" />
      <source>Columns and choices are those of {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/account.py" />
      <source>{name} is no account of a cleaning: give LOG of 'Clean assays', a JSON file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/account.py" />
      <source>{name} is of version {get}, and this version of the plugin reads {VERSION}: clean the table anew, or update the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/account.py" />
      <source>{name} lacks the columns {missing}, which {name_2} was made with: rename them, or clean without these earlier decisions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/account.py" />
      <source>{path} cannot be read as an account of a cleaning ({error}): give LOG of 'Clean assays', a JSON file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/analytes.py" />
      <source>No content of an element follows from {species!r}; expected an element or an oxide such as SiO2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source> {text!r} states a unit and the column none: {NAME_THE_UNIT}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>cells hold a code for a missing value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>every {mark} could be a decimal mark or one of thousands; it was read as {meaning}: {cell} is {plain}. Set DECIMAL of 'Clean assays' if that is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>negative numbers were read as 'below detection', the number without its sign being the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>numbers are written with a decimal comma.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>numbers state a unit of their own and were converted to {unit}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>numbers were read after a repair (a blank inside, a footnote mark, the other decimal mark).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>put its unit into the column's name (Cu_ppm), or set UNSTATED_UNITS of 'Clean assays' to usual.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>some numbers are written with a decimal point and some with a comma; both were read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>the row of detection limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>the smallest limit that is stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>they may mean 'below detection' or 'not analysed' (ZEROS of 'Clean assays' takes them so)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are 0 and were kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are 0 and were taken as below the smallest measured value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are 0 and were taken as missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are below a detection limit that the table does not state; they are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are below a limit that is not stated; {plain} was taken from {source}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are {listed_codes}, which stands for a missing value, and are missing now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values are {words} by their qualifier column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>values look like a code for a missing value and were kept, because other contents come near; name the code in MISSING_CODES of 'Clean assays' if it is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>{count} samples ({share:.0f} %) hold exactly {plain} and the next value is {plain_2}: probably half a detection limit of {plain_3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>{seen}; taken as below it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>{total} values are 0 and were kept, though no content is exactly 0: {guess}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cells.py" />
      <source>{whole:.0f} % of them stand in rows that are mostly zero, so they probably mean 'not analysed' (ZEROS of 'Clean assays' takes them as missing)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>A detection limit of {limits:g} is not positive: declare it a missing code, or state the limit (-0.5 in a table often means below 0.5).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>Regression on order statistics needs at least {FEWEST_DETECTED} different detected values and this analyte has {different}: choose half, sqrt2 or missing for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>Regression on order statistics takes logarithms and this analyte has a value of {detected:g}: declare it missing or below detection, or choose half, sqrt2 or missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>Values of shape {shape} and marks of values below detection of shape {shape_2} do not belong together: give one of each for every sample of one analyte.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>replacement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/censoring.py" />
      <source>{censored} of {censored_2} values are below detection, more than the {MOST_CENSORED:.0f} % up to which regression on order statistics can be fitted: choose half, sqrt2 or missing for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>Converting and transforming</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>Deciding what cells mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>No column of {name} was recognised as an assay (such as Cu_ppm or 'Au (ppb)'); choose them with ELEMENTS. Its columns are {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>No row of {name} is left: {reasons}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>None of the columns of assays ({names}) holds a value in any row that stays: check the table, and which columns ELEMENTS names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>Reading the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>Replacing values below detection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>hold a code or a word for a missing value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>hold text that is no number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>is in oz/t and was read as troy ounces per short ton (34.29 g/t), as North American laboratories mean it. If these are ounces per metric tonne (31.10 g/t), write oz/tonne in the place of oz/t.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>no value in any row that stays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>the limit divided by the square root of 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>the upper limit stands for them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>values are above the range; </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>values below detection were replaced: {words}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>was recognised as {analyte_label}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{assumed} columns state no unit and were taken as usual: oxides in per cent, elements in ppm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{cells} that {why} became NULL: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{censored_percent:.0f} % of the values below detection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{count} of {columns} of assays hold no value in any row that stays and are set aside: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{error} Half the limit was taken instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/cleaning.py" />
      <source>{name} holds no rows: check the file, the layer, its filter and its selection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>, because they fit the coordinate system that is named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>Column {index}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>Coordinates are taken from {names} and {names_2} ({kind}){why}, not from {others}; name others with X_FIELD and Y_FIELD of 'Clean assays' if that is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>The table has no column {missing}; its columns are {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{letter} was taken for {element}, because no column {partner} makes a pair of coordinates with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{letter} was taken for {element}, because the coordinates are {names} and {names_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{names} and {names_2} hold {held} whatever their names say, and are read so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{names} is named like an assay of {species}, but only {share:.0%} of its values are numbers (one is {text!r}); it was left out. Choose it with ELEMENTS if it is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{name} is in {unit} by its name and in {unit_2} by the row of units; its name was believed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{name} is named like the qualifiers of {names} but holds {texts!r}, which is none; it was left alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{name} was taken for {species}, because it stands beside other elements in small letters and holds numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{species} is in several columns: {same}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/columns.py" />
      <source>{value} has no name of its own and holds qualifiers; they are taken for those of {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>; and {count} more fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>look like a code for a missing value and were kept, because other contents of the field come near</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>{count} fields hold numbers that {text}: {fields}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>{layer} holds contents below zero, which no content is: {fields}. Laboratories write 'below detection' so, or a code for a missing value: clean the samples first with 'Clean assays' (prospectivity:cleanassays). Where negative numbers are meant, as in log-ratios or residuals, set NEGATIVE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/contents.py" />
      <source>{said_of}. If they are one, take them out with MISSING_CODES of 'Clean assays' (prospectivity:cleanassays).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/decisions.py" />
      <source> and {more} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/decisions.py" />
      <source>{names}: {count} warnings of one kind, such as for {field}: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/decisions.py" />
      <source>{rows}, … {count:,} in all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/duplicates.py" />
      <source> were given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/duplicates.py" />
      <source>All duplicates have the same mean concentration, {concentration:g}, so that no line over concentration can be drawn: use the robust coefficient of variation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/duplicates.py" />
      <source>Coordinates and keys must have one value for each sample: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/duplicates.py" />
      <source>Duplicates come in pairs: {shape} first and {shape_2} second analyses were given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/duplicates.py" />
      <source>The method of Thompson and Howarth needs at least {FEWEST_PAIRS} pairs of duplicates and {count} were given: use the robust coefficient of variation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>It was chosen and is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>MINIMUM_SHARE is {minimum_share:g}: give a share between 0 and 100 per cent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>They were chosen and are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>the same element as {best}, which has {known:,} values; this one has {known_2:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{counts}, in {count:,} samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{count} of {count_2} elements {value} set aside, for another column holds the same element with as many values or more: {them}. REPEATED = keep takes all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{known:,} with a value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{others:,} of {known:,} other than {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{scarcity} Nothing is left: choose other ELEMENTS, or give a smaller MINIMUM_SHARE; 0 keeps all elements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{scarcity} {them} set aside. MINIMUM_SHARE changes that limit; 0 keeps all elements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{sentence} {them} interpolated all the same; what learns from the grid is better without: MINIMUM_SHARE = {MINIMUM_SHARE:g} leaves such elements out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/evidence.py" />
      <source>{whose} no evidence, for fewer than {least:,} of {samples:,} samples ({minimum_share:g} %) hold another value than the commonest one: {counts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>ALR divides by {reference}, which is not among the elements that take part: choose one of {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>The transform {name} compares elements with one another, but only {count} can take part: choose at least two elements, or log10.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>The transform {name} needs samples with a value above 0 in every one of the {count} elements, and there is none: choose fewer elements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>is no element or oxide and takes no part in the composition.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>is the log-ratio {balance}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>is {name} times {factor:.6g} ({species} in {unit} to {species_2} in {unit_2}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>merges {name}, in this order of preference, in {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>takes no part in the composition: {element} is there already as {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>the inverse of {name} gives the composition back to within {error:.1g} (relative).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>the unit of {unstated} is not stated and was taken as ppm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>the {parts} parts are a subcomposition: they make up {share:.2g} % of the rock in the median. {upper} values depend on which elements take part; compare them only with values made from the same elements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>their own unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>values come from {name}, because {name_2} has none that was measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>{kept} of {kept_2} samples lack a value above 0 in one of the {count} parts and get no {name} values: leave out elements that are often missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/fields.py" />
      <source>{unusable} values are not above 0 and have no logarithm; they are missing in the transformed fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/options.py" />
      <source> for values above the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/options.py" />
      <source> of columns that do not state theirs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/options.py" />
      <source>The largest share below detection is {max_censored:g}: give a share between 0 and 100 per cent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/reading.py" />
      <source>{names} is in {unit}, as its cells say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/reading.py" />
      <source>{name} has no column {missing}; its columns are {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/roles.py" />
      <source>coordinate system of the row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/roles.py" />
      <source>qualifier of {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/roles.py" />
      <source>sample that this is a duplicate of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source> It holds intervals along drill holes: join the collars' coordinates first, for example with 'Join attributes by field value'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>No row of {name} has coordinates that are numbers: give decimal degrees or metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>Size fractions were asked for ({fraction}), but no column of them was recognised: rename it to 'fraction', or ask for none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>The coordinates of {name} should be degrees but reach from ({x:g}, {y:g}) to ({x_2:g}, {y_2:g}): longitude and latitude may be exchanged, or the coordinates are metres; set SOURCE_CRS, or X_FIELD and Y_FIELD of 'Clean assays'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>There is no size fraction {unknown}: the table has {present}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>another size fraction than {fraction}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>coordinates of another kind than the others (</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>laboratory duplicate: serves the precision only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>no assay in any element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>set aside: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>statistics of other rows ({statistics_named})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>{count} samples share {n_places} places with others and were kept apart, their places unchanged; interpolation averages them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>{count} size fractions ({present}) stand in one table and all were kept; they differ in content, so choose one with FRACTION of 'Clean assays' before mapping.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>{name} mixes coordinate systems: {usable} rows look like {kinds} and {other} like {kinds_2} (rows {row_ranges}, …): give one system, or name the system of each row in a column EPSG.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>{table} has no geometry and no columns of coordinates (Easting and Northing, X and Y, Longitude and Latitude); its columns are {shown}. Name them with X_FIELD and Y_FIELD of 'Clean assays'.{hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/rows.py" />
      <source>{word} the first sample at the same place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/transforms.py" />
      <source>A log-ratio needs a table of at least two analytes and got one of shape {shape}: choose more analytes, or log10.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/assays/transforms.py" />
      <source>transform</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/core/errors.py" />
      <source>There is no {kind} '{value}'{of}: choose one of {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>memory is asked for before a run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>rasters, where GDAL's bindings are not at hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/core/libraries.py" />
      <source>rasters, where QGIS's own are at hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/core/progress.py" />
      <source>{name}: {note}about {left} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/core/resources.py" />
      <source>{what} needs about {needed} of memory and {available} are available: {advice}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/core/resources.py" />
      <source>{what} needs up to {needed} of disk and {free} are free in {folder}: {advice}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/core/wording.py" />
      <source>{count} of {all} ({names})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/core/wording.py" />
      <source>{names} ({count} in all)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/core/wording.py" />
      <source>{sentence} The same is true of {more} more {others}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockgrid.py" />
      <source>The box of blocks has no height: its top lies at or below its bottom.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockgrid.py" />
      <source>The height of blocks is {height:g}: give metres, more than 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockgrid.py" />
      <source>The top of the blocks, {roof:g}, lies at or below their bottom, {floor:g}: exchange them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockgrid.py" />
      <source>{count:,} blocks were asked for, and {MOST_BLOCKS:,} is the limit: take larger blocks, or a smaller box.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockgrid.py" />
      <source>{name} the size of blocks is {side:g}: give metres, more than 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>Blocks of {points} points along a side were asked for: give 1 to 10 (3 is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>Estimating {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>The density {density:g} is not positive: give tonnes per cubic metre, such as 2.7.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>{name}: no block lies near enough to samples; take larger blocks or a larger radius.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>{name}: what a model of grades tells was taken, and what it leaves of the samples was kriged and added: variogram and variances are those of the rest alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>{name}: {blocks} came out below 0, and stand at 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/blockmodel.py" />
      <source>{name}: {samples} at the place of another were averaged with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/composites.py" />
      <source> of composites</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/composites.py" />
      <source>Composites of length {length:g} were asked for: give a length above 0, such as 2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/composites.py" />
      <source>Composites of length {length:g} would be {wanted:,.0f}, and {MOST:,} is the limit: give a length such as 2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/composites.py" />
      <source>rest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source> of about {length:g}; {discarded:,.6g} at ends of runs was left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>; of overlaps, {trimmed:,.6g} counted once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>No interval of {table} can be placed ({count:,} read). {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>composite</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>composites</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/desurveying.py" />
      <source>{intervals}, {total:,.6g} long in all, became {composites}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>The model tells {targets}, and not {element}: estimate these, or estimate {element} without a model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>The model was trained on spectra, which blocks do not have: train one without them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>The model was trained on {asked}, and the points lack {missing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/blocks.py" />
      <source>{points} of {count:,} are not those that the model was trained on: what it leaves of them is not that of held-out points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/features.py" />
      <source>No feature differs among the training holes: choose others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/features.py" />
      <source>spectrum PC {i}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/features.py" />
      <source>{seen} training points have a spectrum: give the spectra of more points, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/header.py" />
      <source>{name} cannot be read as a model: an entry of its header is missing or damaged; train or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/network.py" />
      <source>The loss of the network was never a number: check the features for extreme values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>Intervals are to hold {coverage:g} of grades: give a share between 0 and 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>No network was chosen: choose at least one of {NETWORK_NAMES}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>The number of {name} is {getattr}: give at least {least}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>use of logarithms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/options.py" />
      <source>validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>'{text}' are no limits between classes: give rising numbers with commas, such as 0.2, 0.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>All values of {name} are of the hole {holes}: a model is judged on whole holes, and needs at least 4 of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>Limits are given for '{name}', and the grades are {grades}: write for example {next}=0.2, 0.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>No feature was named: choose the fields that grades are to be learnt from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>No grade was named: choose the fields to learn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>No point has both a place and a depth: choose the field of depths along the hole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{both} is both a feature and a grade to learn: a model would only repeat it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{count:,} points lie in {count_2:,} holes, hardly more than one in each: choose the field that names the hole, not one that numbers the points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{name} has no value at any point with a place and a depth: choose another field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{name} has values in {holes}: {least} are needed to hold whole holes out and stop training on others; ask for fewer folds, or give more holes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{name} is {values} at all {known:,} points: there is nothing to learn from it. Values that are all below detection look like this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{points} stand at the depth of another of their hole, first in {holes} at {depth}: their order is that of the layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{points} without a place or a depth take no part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/points.py" />
      <source>{words} holds texts, and grades are numbers: choose other fields to learn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>Features are missing at some points and stand at their middle there: {texts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>Gradients of {target}: {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>The model was trained on spectra as well: give the spectra of these points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>The model was trained on {asked}, and the points lack {missing}; they have {none_of_them}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>none of them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/prediction.py" />
      <source>{points} of {count:,} have features beyond what training saw (field outside): neither grade nor interval is to be trusted there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/scale.py" />
      <source>Learnt as logarithms: {names}. Figures are of the grades themselves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/scale.py" />
      <source>value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/scale.py" />
      <source>values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/scale.py" />
      <source>{name} has values below 0, or none above: its logarithm cannot be learnt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/scale.py" />
      <source>{name}: {values} of 0 count as half the smallest value above 0 where logarithms are learnt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/spectra.py" />
      <source>The field {key} is empty at all points: choose the one that names the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>Features are missing at some of {count:,} points, and stand at their middle there, with a mark: {texts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>Training on all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>feature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>no grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{count:,} points of {holes} holes, {features}, grades: {targets}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{holes} without any of the grades take no part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{names} are gradients of the grade {target}, which is to be learnt: they are taken anew from the training holes of each part, blind to a point's own hole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} has no value at any point: leave it out of the features.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} is a network of the kind {method}: choose it among the networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} learnt {value} as logarithms, and here it would be others: choose 'always' or 'never' for both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} tells other grades: {targets}, and {targets_2} are to be learnt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} was trained on other features: it has {asked}, and these are {features}; give the same ones, in the same order, or start from no model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/training.py" />
      <source>{name} was trained on spectra of other bands: bring these to the same ones first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/validation.py" />
      <source>Features are not weighted: that takes {ENOUGH} holes outside of each part, of which {FOR_STOPPING} are not learnt from. Give more holes, or ask for more folds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/validation.py" />
      <source>Kriging: {held_out_values} have too few samples around them; the mean stands there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/validation.py" />
      <source>held-out value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/validation.py" />
      <source>held-out values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/grades/validation.py" />
      <source>part {number} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source> around them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source> of gradients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source>, or they lie outside of all tetrahedra.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source>All points are of one hole: without its own samples there is nothing to take a gradient from. Give several holes, or let a point's own hole take part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source>Gradients of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source>method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/gradients.py" />
      <source>{name}: {points} of {count:,} have no gradient: too few samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>'{texts}' is no number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>'{text}' is no number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>, back on itself: no arc is defined, and a straight line was taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>Intervals end at {ratio:.2f} of the lengths that the collars state, in the median of {holes}: collars seem to be in {of_collars} and intervals in {of_intervals}. Bring both to one unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>No row of {table} is a collar with a name and three coordinates: check the columns of holes, easting, northing and elevation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>azimuth or dip that cannot be</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>azimuth {azimuth:g} and dip {dip:g} beside {known:g} and {known_2:g}; row {row} was set aside, the first counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>azimuth {azimuth:g}, dip {dip:g}: neither was used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>depth repeated with different angles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>hole given twice, at {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>it was taken as vertical.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>its {role} is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>negative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>no collar has this name; row {row} was set aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>positive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>row without a name of a hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>row {row} was set aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>row {row} was set aside; the first counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>sign of dips</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>station</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>station without {a}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>stations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>survey of an unknown hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>text in {a}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the azimuth is {azimuth:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the depth {depth:g} is more than any hole has</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the depth {depth:g} is negative</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the dip is {dip:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the hole turns by {bend:.0f} degrees within {length:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>the length {length:g} was not used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>they were sorted by depth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>{holes} begin{s} upwards by the sign of their dip ({examples}): check these rows if nobody drilled upwards, or give the sign of dips.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>{negative:,} of {count:,} holes begin with a negative dip in {table}: dips below the horizontal are taken as {negative_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/holes.py" />
      <source>{why}; row {row} was set aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval of an unknown hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval past the end of the hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval that ends above its beginning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>interval without a name of a hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it begins and ends at {start:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it begins at {start:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it ends at {end:g}, and the collar says {length:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it goes from {start:g} to {end:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it goes from {start:g} to {end:g}, deeper than any hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>it has a trace only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>its beginning or end is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>no collar has this name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>row {numbers} begins {apart:g} above the end of what lies before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>{apart:g} without an interval end here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/intervals.py" />
      <source>{intervals} read = {placed:,} placed + {set_aside:,} set aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>At least {least} samples were asked for, and at most {neighbours}: give 1 to {neighbours}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>The search radius {radius_m:g} is not positive: give metres, or none for no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>The variogram is 0 everywhere: all values are equal, and there is nothing to krige.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>at {places} the neighbours lie on a line or in a plane, so that there is no slope across it: take more neighbours, or fewer of one hole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>drift</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>kriging system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>kriging systems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>{count} samples with a value are fewer than the {least} that a place needs: give more samples, or a smaller least number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>{kriging_systems} nearly singular: a little was added to the variances of their samples. Samples that lie very close together, or a gaussian variogram without a nugget, do that: give the variogram a small nugget.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>{neighbours} neighbours were asked for: give at least 1 (24 is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/kriging.py" />
      <source>{per_hole} samples per hole were asked for: give at least 1, or none for any.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/problems.py" />
      <source>(no name)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/problems.py" />
      <source>{table}: {kind}, {counts:,} in all; the first: hole {value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>No hole is called {name}, so that none can be shown; there are {holes}, such as {examples}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>No interval lies within {half_width:g} of the line of the section: check that the line crosses the holes, and its coordinate reference system, or take a greater width.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>The half width of the section is {half_width:g}: give more than 0, such as 50.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>The line of the section has no length: draw one with two ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>it is steep, so that the section has the azimuth with most intervals, {best}°</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>section in the direction it goes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>strip log of the hole asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>strip log of the hole on it with the most {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>the hole that was asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/section.py" />
      <source>the hole with the most {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/tables.py" />
      <source>No column of the {what} ({name}) was recognised as {missing}; its columns are {columns}. Name the column, or rename it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source> of {of}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>All {count} values{value} are {values:g}: there is nothing to krige.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>Holes lie too far apart to show a range across (the nearest pairs are {distance:.3g} m apart): the range down the holes was taken for all directions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>No hole has enough samples for a variogram down the holes: the range across was taken for both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>Too few level pairs of different holes for a variogram across: that down the holes was taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>Values down a hole vary less (sill {sill:.3g}) than from hole to hole ({sill_2:.3g}): holes differ as a whole, and variances along a hole come out too high.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/drillholes/variography.py" />
      <source>{count} samples with a value{value} are too few for a variogram: at least {LEAST_SAMPLES} are needed, or give one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/bases.py" />
      <source>{path} does not answer as a Python 3 does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>The folder {folder} cannot be made ({strerror}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>The plugin has no environment of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>The plugin's own environment cannot be used: {why}. Press Install under Plugins &gt; Prospectivity &gt; Installation to make it anew, or Remove.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>The plugin's own environment was made on {made} with Python {python}, {origin}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>and sees the libraries of QGIS's Python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>it no longer has {gone}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>it was made with Python {python} and finds {map} now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>it was not finished, or not made by the plugin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>its Python, {base}, is gone or does not answer ({error})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>with libraries of its own only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/environment.py" />
      <source>{folder} is in use ({strerror}): let algorithms of Prospectivity come to their end, or restart QGIS, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/examination.py" />
      <source>it ends the process that imports it (exit code {code})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>Installing PyTorch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>Installing libraries</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>Looking for a Python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>Making the environment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>No Python 3.9 or newer was found, neither QGIS's own nor another: install Python, and press Install again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>No Python at hand could make a virtual environment ({named}): on Debian and Ubuntu run 'sudo apt install python3-venv', elsewhere install Python or uv, and press Install again. The log is {log_path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>PyTorch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>The environment was made, but does not work: {value}. It was removed again; please report this with the log.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>There are no wheels (*.whl) in {wheels}: choose the folder that they are in, or none to install from the net.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>up to {DOWNLOADS} to fetch, up to {DISKS} of disk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>{title} cannot be imported ({error})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/making.py" />
      <source>{title} is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>(exit code {code})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>Fetching {name}: {come} of {now}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>Install from a folder of wheels, or with another Python.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>Installing failed (exit code {code}): {words} {advice} All that was said is in {log_path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>Neither pip nor uv was found, neither in {path} nor elsewhere. Fetch the file pip-….whl of the project pip from the Python Package Index with a browser, choose its folder as folder of wheels, and press Install again; or on Debian and Ubuntu run 'sudo apt install python3-pip'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>The disk is full: make room on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>The folder {wheels} seems to lack a wheel for this Python and system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>The net cannot be reached: check the connection and the proxy under Settings &gt; Options &gt; Network, or install from a folder of wheels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/installation/pip.py" />
      <source>not found in the package registry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source> The first lag is cut by halves down to {edges:.5g} m, for the samples are dense enough to show it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>All {count:,} pairs within the lags were used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>An azimuth of the directions is not a number: give degrees clockwise from north.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>The angular tolerance is {tolerance_deg:g} degrees: give more than 0 and at most 90.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>The bandwidth is {bandwidth_m:g} m: give more than 0, or leave it empty for no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>The lag width is {lag_width_m:g} m: give more than 0, or leave it empty for a choice from the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>The seed {seed} is negative: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>a third of the diagonal of the samples' extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>estimator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>the longest distance, for there are few samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{count:,} pairs were used, about {PAIRS_PER_LAG:,} per lag where there were more, drawn at random (seed {seed}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{count} lags as asked for, up to {reach:.6g} m: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{count} lags of {edges:.5g} m, up to {reach:.6g} m: {reason}. The samples' median spacing is {spacing:.5g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{count} lags of {width:.5g} m as asked for, up to {count_2:.6g} m: about {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{count} lags of {width:.5g} m were asked for, up to {count_2:.6g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{lag_count} lags were asked for: give 1 to {MOST_LAGS}, or leave it empty for a choice from the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{name} has values at {count} places, and a variogram compares at least two: add samples or leave {name} out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/experimental.py" />
      <source>{name} is zero or negative at {bad} of {count} places and has no logarithm there: replace values below detection, or use none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/gradients.py" />
      <source>A grid of {columns} columns x {rows} rows has no gradients: give one of at least 2 x 2 cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/idw.py" />
      <source>Maximum distance {max_distance:g} is not positive: give metres, or leave it empty for no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/idw.py" />
      <source>Power {power:g} is not positive: give a number above 0 (2 is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/idw.py" />
      <source>{neighbours} neighbours were asked for: give at least 1 (12 is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>A block of {block} x {block} points was asked for: give 1 (points) to 20 (4 is usual for blocks).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>An octant search was asked for among all samples: give a number of neighbours (16 is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>Blocks were asked for and the variogram of {name} is of logarithms, whose mean says nothing of the mean: set block to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>Blocks were asked for at single points, which have no size: set block to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>Estimates and variances would both be written to {name}: give the variances another file name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>Global kriging of {n} samples was asked for and {MOST_GLOBAL} are possible: give a number of neighbours (16 is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>Maximum distance {max_distance_m:g} is not positive: give metres, or leave it empty for no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>The gradients and another grid would both be written to {name}: give the gradients another file name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>The variogram of {name} is 0 everywhere but its values vary: fit it anew, or give it a sill.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>There is no variogram of {missing}: fit it with 'Fit variograms', or choose only elements that have one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>back-transform</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>up to {largest_jitter:.2g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>{cells}: {what} of {most}{values} of {cells_2} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>{name} is 0 or negative at {wrong} places and its variogram is of logarithms: replace these values, or fit without a transform.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>{neighbours} neighbours were asked for: give at least 1 (16 is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>{of} lie on a line or at one place, so that the drift has no slope across it there: take more neighbours, or no drift.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging.py" />
      <source>{of} were nearly singular; {added} was added to the variances of their samples. Samples that lie very close together, or a smooth variogram ({SMOOTH}) without a nugget, do that: give the variogram a small nugget.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>, or fit the variogram to logarithms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>A few errors are very large and most are small: look at the samples with the largest errors{logs}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>The kriging variance is too large: lower the nugget or the sill of the variogram.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>The kriging variance is too small: raise the nugget or the sill of the variogram.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>The seed is {seed}: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>estimates are on average {mean_z:.2f} standard deviations too {low}: try a linear drift, or look for samples in clusters of high values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>estimates are on average {share:.0f} % too {too} after the logarithms are taken back: the logarithms are not normal or their sill is wrong. Compare the median without correction, or no transform.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>kriging estimates what was left out no better than the mean of all samples does: at such distances samples say nothing of one another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>no difference that these samples could show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>observed values rise by {slope:.2f} where estimates rise by 1, so high estimates are too high: take more neighbours or a larger nugget.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>observed values rise by {slope:.2f} where estimates rise by 1, so the map is too smooth: try a smaller nugget or a longer range.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>the 90 % intervals hold {value:.0f} % of the samples. </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>way of cross-validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>{folds} folds were asked for and the samples lie at {n_places} places: choose fewer folds, or leave-one-out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>{folds} folds were asked for: give at least 2 (10 is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>{missing} of {samples} samples have no estimate, for none of the others lies within the maximum distance, or none is left: enlarge it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/kriging_validation.py" />
      <source>{name} has values at {count} places and cross-validation leaves one out: give at least 2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>({value:g}) at all {counts} places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>No element was chosen: choose at least one numeric field of the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>The sample layer has no points: check the layer, its filter and its selection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>at fewer than {minimum} places (fewest: {name} at {few})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>has</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{count} of {count_2} samples lie at the place of another one and were averaged with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{empty} {has} no value at any sample: leave {it} out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{have} the same value {at}: leave {them} out, {hold} no information.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{have} values {at} and interpolation takes {minimum} neighbours: leave {them} out, add samples, or take fewer neighbours where they can be chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{lacking}: {lacking_2} of {places} places have no value and were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/neighbours.py" />
      <source>{whose} have no value at {span} of {places} places, which were left out element by element.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>Less than 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>No cell of the grid lies within {survey_m} of a sample: check EXTENT and the CRS of the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>Not every sample has a value of every element, and sampled ground beyond the reach of those that have one stays empty in its band: {shares}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>up to </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>{lacking_in_words} What learns from all bands has the ground that they share: {part_of_ground} of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>{less_than} % of the grid lie more than {reach_m} from every sample and stay empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>{share_outside:.0f} % of the grid lie more than {reach_m} from every sample (nine of ten samples have a neighbour within a third of that): the values there are made by the method, and whatever learns from the grid can tell such ground from sampled ground. Leave REACH empty, and that ground stays empty, or take a smaller EXTENT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>{unsampled} Values there would be made by the method; REACH 0 makes them all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/reach.py" />
      <source>{worst}: {up_to}{values:.0f} % of the grid lie within reach of samples but not of those that have a value, and are made by the method. Leave REACH empty, and that ground stays empty, or leave out what was measured in a part of the survey only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The azimuth of the anisotropy is {azimuth_deg:g}: give degrees clockwise from north.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The nugget of the variogram is {nugget:g}: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The partial sill of the {model} structure is {partial_sill:g}: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The range of the {model} structure is {range_m:g} m: give more than 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The ratio of the anisotropy is {ratio:g}: give the short range divided by the long one, more than 0 and at most 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The smoothness of the {model} structure is {smoothness:g}: give 0.1 to {SMOOTHEST:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The variograms {path} cannot be read ({strerror}): choose a file that 'Fit variograms' wrote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>The vertical ratio of the anisotropy is {vertical_ratio:g}: give the vertical range divided by the long one, more than 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>variogram model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{name} does not hold variograms ("format": "{FORMAT}" is missing): choose a file that 'Fit variograms' wrote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{name} has no "variograms" by element: fit them anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{name} has version {get!r} and this plugin reads version {VERSION}: fit the variograms anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{name} is not a text file in UTF-8: choose a file that 'Fit variograms' wrote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{name} is not valid JSON at line {lineno}, column {colno} ({msg}): put that right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where} has an unknown entry {unknown}: the entries are {needed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where} has no {missing}: add what is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where} is {dumps}: give an object with {needed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where}: "structures" is {dumps}: give a list, which may be empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where}: "{key}" is {dumps}: give a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram.py" />
      <source>{where}: a {name} structure has no "smoothness": add it (0.5 is rough like the exponential model, 2.5 is smooth).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source> (azimuth {azimuth_deg:.0f} degrees, ratio {ratio:.2f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>An anisotropy of {element} was asked for, and {count} directions were measured: measure at least four.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>Fitting models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>Measuring variograms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>There is no variogram model {model!r}: choose auto, nugget, one of {MODELS}, or two of these joined by +.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>a Gaussian model with hardly any nugget claims values that are smooth without limit. Its kriging systems are nearly singular, and kriged values may overshoot the data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>a pure nugget, for no continuity is seen between samples {first:,.0f} m and more apart. Kriging returns local means; a map of {name} says little between the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>a pure nugget, for no continuity is seen between samples. Kriging returns local means; maps of these elements say little between the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>choosing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>falls</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>few pairs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>fitting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>rises</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>the AICc of the directions {falls} by {gain:.1f} with two more parameters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>the practical range ({practical_range_m:,.0f} m) lies beyond the longest lag ({longest:,.0f} m), up to which the variogram still rises: its sill is extrapolated. There may be a trend, which kriging with a linear drift takes out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>the practical range lies beyond the longest lag, up to which the variogram still rises: its sill is extrapolated. There may be a trend, which kriging with a linear drift takes out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>the shortest lag has few pairs (30 are a rule of thumb), so that the nugget is uncertain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>the shortest lag has {pairs} pairs (30 are a rule of thumb), so that the nugget is uncertain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>too few lags have pairs for a model: a pure nugget with the variance of the values was taken, from which kriging returns local means. Give more samples or more lags, or edit the variograms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>{element} has pairs in {lags} lags, and {choosing} a model takes {needed}: a pure nugget with the variance of the values was taken, from which kriging returns local means. Give more samples or more lags, or edit the variogram.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>{element} has the same value at all {places} places: its variogram is zero, and kriging returns that value everywhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>{element}: the ratio of the ranges would be at its bound ({LEAST_RATIO:g}): the sill differs by direction (zonal anisotropy), there is a trend, or the short lags have too few pairs. The isotropic model was taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>{element}: {verdict}, and the anisotropic model was taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/interpolation/variogram_fit.py" />
      <source>{element}: {verdict}, too little for an anisotropy{axes}, and the isotropic model was taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/devices.py" />
      <source>Another network is being trained in this process: waiting for it, so that both come out as their seeds say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/devices.py" />
      <source>The device is to be 'cuda', and PyTorch finds no CUDA device: choose 'auto' or 'cpu'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>; held out: loss {val_loss:.4f}, accuracy {val_accuracy:.1%}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>Epoch {epoch} of {epochs}: loss {loss:.4f}, accuracy {accuracy:.1%}{held_out} ({seconds:.1f} s)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>Stopped early: no better {validation}loss for {patience} epochs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>The loss of epoch {number} is not a number, and no later one would be: training stops. Lower the learning rate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>epoch {number} of {epochs}, loss {total_loss:.3f}, accuracy {right:.1%}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/loop.py" />
      <source>validation </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>The model file {path} does not exist: choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>a model of element contents by spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>a model of grades along drill holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it ended while its array {name} was read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is another kind of file, or truncated within its header (it has {size:,} bytes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged (an entry of its header is no text)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged (its array {name} has another size than its shape)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged (its array {name} {what})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged ({size:,} bytes follow its last array)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged or another kind of file (its header would have {length:,} bytes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is damaged or another kind of file (no header of arrays begins it)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>it is truncated (its arrays fill {position:,} bytes, and {size:,} are there)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>its array {name} is of the type {dtype}, which is not read here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{file} has format version {entries} and this plugin reads up to {FORMAT_VERSION}: update the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{file} is a model of the kind '{entries}', and this plugin knows {KINDS}: update the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{file} is not a model of this plugin: choose one that it wrote.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{file} is {KINDS}, and {KINDS_2} is asked for here: choose another model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{name} cannot be read as a model: {what}; copy it again, or choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{path} cannot be read ({strerror}): check the file and its folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{path} cannot be written ({strerror}): check folder and disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/model_file.py" />
      <source>{what} needs PyTorch, which this Python does not have: install it with 'python3 -m pip install torch', or use a classifier of cells, which needs none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/options.py" />
      <source>The batch size is {batch_size}: batch normalisation needs at least 2 windows in a step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/options.py" />
      <source>The learning rate {learning_rate:g} is not positive: 0.01 is usual.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/options.py" />
      <source>mixup is {mixup:g}: give 0 for none, or a positive number such as 0.2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/options.py" />
      <source>optimiser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/options.py" />
      <source>{name} is {getattr}: give at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/weights.py" />
      <source>The weights file {path} does not exist: choose another or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/weights.py" />
      <source>{name} cannot be read as weights: give a torchvision state_dict (.pth) or a .safetensors file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/weights.py" />
      <source>{name} holds no plain state_dict: save one with torch.save(network.state_dict(), ...).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/learning/weights.py" />
      <source>{name} holds no weights for this network ({count} of {count_2} are missing or of another shape, first {wrong}): choose weights of the same network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>The folder {parent} cannot be written to ({strerror}): choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>The folder {parent} does not exist: create it or choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>{name} is written as {suffixes}: give the output a name that ends with {suffixes_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>{path} cannot be written ({strerror}): choose another file or close the program that has it open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>{path} cannot be written: {strerror}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/files.py" />
      <source>{path} is a folder: give the output a file name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>All {count} bands of {name} are 0 in the same {cells} ({zeros} of those with data) and nowhere else, which often means no data: these cells count as contents. If they are none, declare 0 as no data in the properties of the layer (Transparency) or with 'Translate' (gdal:translate).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>Band {bands} of {name} says how opaque cells are (alpha) and is no evidence: {cells} without any opacity count as empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>Looking for values that mean no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>of all {count} bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{cells_of_bands} in {name} count as empty because the layer in QGIS says so (Transparency, no-data values).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{each}{cells} ({share} of the grid) {whose}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{held} {where} and declares it as no data, which is switched off in the properties of the layer: these cells count as contents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{held} {where}, far from all other values, and does not declare it there as no data: these cells count as empty. Declare it in the properties of the layer (Transparency) or with 'Translate' (gdal:translate).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{held} {where}, which often means no data, and does not declare it so: these cells count as contents. If they are none, declare the value in the properties of the layer (Transparency) or with 'Translate' (gdal:translate).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{name} holds values beyond ±1e30, which no content can be, in {cells_of_bands}: they count as empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/fills.py" />
      <source>{name} holds {written} in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>A grid of {columns} columns x {rows} rows has no cells: check extent and cell size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>All samples lie on one line or point: give an extent and a cell size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>Both a cell size and a number of columns or rows were given: give one or the other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>Cell size {cell_size:g} is not positive: give the side of a cell in metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>The cell size {cell_width:g} x {cell_height:g} is not positive: give a size in metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>The extent {extent} is empty: its maxima must exceed its minima.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>The grid would have {columns:,} x {rows:,} cells, {columns_2:,.1f} billion, and {MOST_CELLS:g} billion are the most: check cell size and extent; {advice}, and finer cells add size, not information.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>a quarter of the spacing of the samples is about {automatic:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>{columns} x {rows} cells of {cell_width:g} x {cell_height:g} m from ({x_min:.1f}, {y_min:.1f}) to ({x_max:.1f}, {y_max:.1f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>{name_a} ({a}) and {name_b} ({b}) do not share their cells: bring one onto the other with 'Warp (reproject)' (gdal:warpreproject), giving it the other's extent and cell size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>{name} should be in metres, but from x {x_min:g} to {x_max:g} and y {y_min:g} to {y_max:g} they could be degrees: check which CRS the layer really has. A local grid in metres so near to its origin has to be moved away from it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/grid.py" />
      <source>{value} {name} make no grid: give at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/library.py" />
      <source>Rasters need GDAL's Python bindings (osgeo) or rasterio, and the Python at {executable} has neither that could be used: choose the Python that came with QGIS, or run 'python3 -m pip install rasterio' in this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>, {nearest} from the nearest other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>{counted} of {name} {lies} at 0, 0{away}: {whose} coordinates seem to be missing, and {is_set} set aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>{counted} of {name} {verb} far from all others and {is_set} set aside: at {where}. Correct the coordinates, or map them on their own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>{counted} of {name} {verb} outside the ground of all others, at {where}: the grid reaches as far. Leave out what does not belong to the survey, or give the grid a smaller extent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>{least:.3g} to {most:.3g} m, by direction,</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/places.py" />
      <source>{place}, {away} from the nearest other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>None of the {count} deposits lies inside {grid}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>The layer of deposits has no points: check the layer, its filter and its selection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>The only deposit does not lie inside {grid}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>The samples have no field {missing}; they have {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>it lies at ({x:.0f}, {y:.0f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>outside the grid (the nearest by {nearest_outside})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>the deposits span ({x:.0f}, {y:.0f}) to ({x_2:.0f}, {y_2:.0f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>{grid_name}, which spans ({x_min:.0f}, {y_min:.0f}) to ({x_max:.0f}, {y_max:.0f}) in {crs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>{subject}, while {where} there: check that both layers have their right CRS and show the same area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/points.py" />
      <source>{subject}; {which} lies {nearest_outside} outside, at ({x:.0f}, {y:.0f}): take a larger grid if its ground is sampled, or check the places and the CRS of both layers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source> (names with commas or semicolons stand between double quotes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>A grid of {columns} x {rows} cells x {count} bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>The coordinate reference system of {name} is not understood: assign another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>The coordinate reference system of {name} is not understood: choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>The grid {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>bring it into metres with 'Warp (reproject)' (gdal:warpreproject).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>choose larger cells or another disk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>it is a folder; choose a file in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>it is empty; export it again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>there is no such file; check its folder and its name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>you may not read it; ask for the right to, or for a copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{file} cannot be opened as a raster: {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} cannot be read: {failure}; it may be damaged or incomplete, so copy or export it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} has an alpha band only, which says nothing about the ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} has more than one band named {several}, so that its name does not say which is meant: give each band a name of its own, or keep one of each with 'Rearrange bands' (gdal:rearrange_bands).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} has no band {missing}; its bands are {names}{hint}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} has no georeference: assign one with 'Translate' or 'Warp (reproject)'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} holds complex numbers: give a raster of one real number per cell and band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} is rotated or its columns run west: bring it north-up with 'Warp (reproject)' (gdal:warpreproject).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} lies in a CRS whose unit is the {unit}, not the metre: {how}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{name} lies in a geographic CRS (degrees): {how}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{path} cannot be created: {failure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/raster.py" />
      <source>{path} cannot be written: {failure} (is the disk full?).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/rasters/rasterio_backend.py" />
      <source>cells are not read as they were written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source> Diamonds: the mean over the whole grid, from {compared:,} places; their lines are 95 % intervals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source> Single cells are drawn larger than they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source> The whole grid is represented by {compared:,} places drawn at random; ±: two standard errors of their mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Attribution (log-odds)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Attribution (log-odds): against a deposit &lt; 0 &lt; for it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Attributions of the {SHOWN} leading elements on one scale (up to the 98th percentile): red favours a deposit, blue counts against one.{note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Bars: mean attribution of each element over the tenth of the ground that the model ranks highest, the largest on top. Diamonds: the mean over the whole grid; whiskers hold the middle half of its cells. Most ground is unlike that of deposits, so that most means over the whole grid are below 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Easting (km)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>In units of the log-odds. Deviation: standard deviation over the cells. Share: of the mean absolute attributions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Inputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Leads on (of the ground)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Mean attribution of each element over the chosen area, {order} on top; whiskers hold the middle half of its cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Mean attribution of each element over the whole grid, {order} on top; whiskers hold the middle half of the cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Mean of best tenth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Mean of grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Middle half</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Northing (km)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Of the whole grid ({area}), the tenth that the model ranks highest owes that most to {most}: the mean attributions there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Over the whole grid ({area}) the score is moved from place to place most by {most}: the standard deviation of their attributions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Share of grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>The chosen area has {area}{value}{together}. In favour of a deposit are most {value_2}; against it {value_3}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>The element that favours a deposit most at each place, if any adds at least {FAVOURS:g} to the score; the {count} that lead on the most ground have a colour of their own. Grey: no data, or outside the area.{note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>The score of a place is the model's log-odds of deposit against background. Each element's value is its share of the difference between the score of the ground as it is and the score of average ground (every element at its mean): above 0 it favours a deposit, below 0 it counts against one. The shares of all elements add up to that difference. +1 multiplies the odds by 2.7. Integrated gradients after Sundararajan, Taly and Yan (2017).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>The score of a place is the model's log-odds of deposit against background. Each element's value is what the score loses, on average, when this element alone is taken from other places of the grid: above 0 it favours a deposit, below 0 it counts against one. +1 multiplies the odds by 2.7. Where elements work together the values do not add up to the score. Grouped permutation after Breiman (2001) and Fisher, Rudin and Dominici (2019).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>This is what the model does, not what the ground does: an element that leads here need not have anything to do with how a deposit formed. Elements that vary together share the credit, as training happened to spread it, and another training may spread it differently. If the model is no good, neither is its explanation: look at its cross-validation first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>What the values mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Where</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>Why the map says what it says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>all cells with data: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>grouped permutation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>integrated gradients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>the elements together move the score by {total:+.2f} from that of average ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>the largest standard deviation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>the most in favour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>the most in favour of the best tenth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>upper left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>{cells:,} cells, {cells_2} km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/attribution.py" />
      <source>{lower} to {upper}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/beyond.py" />
      <source>Skill beyond location (0.5: none)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/beyond.py" />
      <source>offset points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Block model of {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Content (grade × tonnes)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Cut-off, {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Distance (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Easting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Elevation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Kriged blocks are smoother than the ground: above a high cut-off they show less tonnage and a lower grade than mining would find. This is an estimate of what samples say, no classified resource.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Mean grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Means in slices: line, blocks; points, samples. They should go together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Million tonnes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Row of blocks at northing {section_northing}: estimates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Semivariance, {sill} at the sill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Semivariances down the holes and across, and the model at the sill of each. Dotted: the sill across, which kriging takes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Tonnage and grade of blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Tonnes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Tonnes at or above a cut-off grade of {name}, and their mean grade.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>Variogram: {described}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>down the holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>nugget {nugget}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>{blocks} ({blocks_2} of the box) could be estimated from {samples}. Mean of blocks {mean}, of samples {sample_mean}: they differ where rich ground was drilled more densely.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>{columns:,} × {rows:,} × {levels:,} blocks of {cell_width:g} × {cell_height:g} × {height:g} m, from {bottom} to {bottom_2} m; density {density:g} t/m³.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/blockmodel.py" />
      <source>{model} {partial_sill}, practical range {practical_range_m} m across and {practical_range_m_2} m down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Background farther from deposits than</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Calibrated probability of held-out cells against the share of them that are deposits; below: how many there are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Cells learnt from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Choice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Elements in favour of the known deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>How far the probability can be believed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>How the classifier was trained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Mean over the cells with a known deposit; whiskers hold the middle half of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>No deposit could be held out: nothing here says how well the map finds deposits that it has not seen, and its probability is not calibrated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>SHA-256 of the {role}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Sample spacing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>The probability is that of even odds: 50 % says that ground like this was met as often at held-out deposits as in as many background cells of the same regions. It is no chance of finding ore in the cell, which is smaller by far. {cases} held-out cells, deposits and background, each with a calibration that had not seen its fold: Brier score {brier} (0.25 is no skill, 0 is perfect), calibration slope {slope} (1 is right, less is too extreme).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Too few held-out cells could be judged to say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>Versions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>What the score (log-odds) of the known deposits' cells loses, on average, when one element alone is taken from other ground: above 0 it favours a deposit. This explains the classifier, which has seen these deposits, and is no cause; elements that vary together share the credit. 'Attribute to elements' makes maps of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>this map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cells.py" />
      <source>{deposits} with a deposit and {background:,} of background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source> Below: fall of the mean probability of the true class of held-out samples when the bands of an interval come from another sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source> Middle: VIP of PLS-DA after the steps; above 1 a band says more than the average.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source> With classes dealt out at random no method got beyond {chance}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source> of the {BLOCKS}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source> on {BLOCKS}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>; the samples of each of {groups} groups were always held out together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Above: mean spectrum of each class with one standard deviation, as the spectra came.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Balanced accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Balanced accuracy is the mean over the classes of the share called right, so that a common class cannot hide a rare one; kappa is the accuracy beyond what the shares of calls give by chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Balanced accuracy of samples that were held out, with 95 % interval (dots and lines), of training samples (circles), and of held-out samples with classes dealt out at random (grey). The dashed line is chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Blues</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Called</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Classes of spectra: {classes}{value}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Fall of p</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Held-out samples of each class by what the model's method called them, on average over {repeats}. Colours are shares of the true class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>How this was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Kappa</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>No interval{where} is missed by itself: what it tells, others tell as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Probabilities take the classes as equally common: a class that is rare in the samples is called where its spectrum says so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Samples were dealt into {folds} folds {times}{kept}. Steps, scales, settings and probabilities were learnt anew without each fold; settings by inner folds of what was left. Intervals draw samples, or whole groups, again and again; repeats make them no narrower.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>The model is {title}{where}. Of {n} samples that it had not seen it called {value} right on average over the {count} classes (95 % interval {spread}); guessing gives {count_2}.{tried}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>The model misses these intervals{where} most when another sample's bands stand in their place ({unit}): {told}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>The model was chosen by the very figures shown here: the more methods took part, the more they flatter it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>True class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>What is taken for what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>Which bands tell them apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>With classes dealt out at random the same steps, folds, choice of settings and training were run on samples whose classes had been shuffled: what comes out beyond chance there would be a leak. p is the share of shuffles in which the best of all methods and blocks came out as good as the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>With random classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>both blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>first block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>repeat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>repeats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>second block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>times</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>{low} to {high}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>{permuted} (at most {permuted_2})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/classes.py" />
      <source>{upper}{rule}. Samples: {counts}. Steps: {steps}. Setting of the model: {setting} (seed {seed}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source> CLR values of a sample sum to 0, which drives their correlations towards negative values: one pair alone says little.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source> Counts are of {counted:,} samples, before those at one place were joined to {stay:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source> by {method}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>, set aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>, {above:,} above the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>, {below:,} below detection ({censored_percent:.1f} %)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>ABOVE_AS = missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>ALR, where chosen, divides by the last element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>After</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>All {cells:,} cells of these rows hold what they held.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Below, %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>CV: coefficient of variation by the median over pairs. From 50 pairs on, after Thompson &amp; Howarth (1978): standard deviation s0 + k × content in the unit of the field, the content at which the precision 2 s / content is 100 % (detection limit), and the precision at the median content. Samples at one place differ by more than the laboratory's error.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Cells by what they mean; below and above: outside what the method can measure.{before_joining}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Choices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Correlations before and after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>DUPLICATES = average or first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Detection limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Detection limits (samples below)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Distributions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Fact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>First</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>HALF_LIMITS = censored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Histogram</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>In words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Left alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>METHODS = merge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Median of second / first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Methods for the same element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Minimum / median / maximum before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>No outlier is deleted; {counted} flag {flagged:,} values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Numbers as they stood in the table (&lt;0.5 as 0.5, negative ones as they were), and as they are now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Only samples that both methods measured. A ratio far from 1 tells of an incomplete digestion, another calibration, or a mistaken unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Orange: the numbers as they stood in the table (&lt;0.5 as 0.5, negative ones as they were). Blue: as they are now. The first three panels share an axis of concentration, which is logarithmic; values at or below 0 have no place on it, they count in the cumulative curves only. Grey lines in the second panel are detection limits. On the probability axis of the third panel a log-normal distribution is a straight line; a kink suggests two populations mixed, such as background and mineralisation, and a vertical step many equal values. Q–Q: {what} against quantiles of the normal distribution, and the line through both quartiles, which outliers do not move. Dots above the line at the right are more high values than a normal distribution has; below it at the left, more low ones; a level row of dots is a value that many samples share, often what stands for 'below detection'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Outliers were not looked for, and none is deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Pairs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Parameter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Parts of the composition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Pearson's correlation on {rows:,} rows spread evenly over those that stay: left, numbers as they stood in the table; right, {after}. Each pair uses the rows that have both; grey: fewer than three such rows, or no spread. A few extreme samples can make or hide a correlation of untransformed contents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Precision at the median, %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Precision from duplicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Probability plot, %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Proof of inverse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Q–Q of {drawable}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Recognised as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Robust CV, %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Row numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Row numbers are those of the table as it came, the header counted as row 1 in files. The full lists stand in LOG of 'Clean assays' (JSON), where one was asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Rows touched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Rows with a value above 0 in every part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Samples with both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Several methods for one element keep their own fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Share of the parts in the rock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Spearman's correlation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Transform: {WORDS}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Units stay as they are: {units}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Values are not transformed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Warning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Warnings in full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>What became of the rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>What it compares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>What of 'Clean assays' would change it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>What was not done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Which</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>Without a figure, because they hold no value: {empty}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>ZEROS = missing or censored</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>a value above the range is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>a value below its limit is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>above the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>additive log-ratios</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>all size fractions stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>as stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>below detection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>cells that mean 'no value', beside empty ones, n.a. and the like</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>centred log-ratios</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>codes for a missing value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>columns that state no unit are not converted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>converted fields hold elements in the place of oxides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>converted fields in per cent are added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>converted fields in ppb are added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>converted fields in ppm are added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>decimals stand behind a comma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>decimals stand behind a point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>each method keeps its own field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>elements with a larger share below detection, in per cent, are set aside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>half the limit stands for a value below it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>isometric log-ratios (pivot balances)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>logarithms of the values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>logarithms to base 10</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>no element is left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>no transformed fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>no value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>normal quantile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>not known, because not all units are stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>not stated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>nothing: whether an outlier is an error is for you to say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>numbers read after a repair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>numbers with a unit of their own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>of columns that state no unit, oxides are in per cent and elements in ppm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>of logarithms of the cleaned values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>of the samples at one place the first stays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>of the {transform} values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>other size fractions are set aside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>outliers are flagged by Tukey's and by the MAD rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>outliers beyond 1.5 quartile distances from the quartiles are flagged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>outliers beyond 3 scaled median absolute deviations from the median are flagged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>outliers were not looked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>oxides stay oxides</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>regression on order statistics gives values below the limit, meaningful as a set and not one by one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>samples at one place are averaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>samples at one place are kept apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>set aside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>set aside: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>text that is no number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the decimal mark was decided column by column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the inverse gives the composition back to within {round_trip:.2g} (largest relative difference)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the limit divided by the square root of 2 stands for a value below it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the methods of one element are merged into one more field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the upper limit stands for a value above it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>the {transform} values (logarithms where an element has none)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>units stay as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>values that are probably half a detection limit are below it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>values that are probably half a detection limit are reported and stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>were</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>what ALR divides by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>zeros are below the smallest measured value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>zeros are missing values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>zeros stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{above:,} values above the range stand at their limit; the samples hold more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{complete_rows:,} of {kept:,}; the others have no transformed values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{counted} hold the logarithm to base 10. It reduces skewness; the constant sum of compositions is not removed by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{counts:,} of the {cells:,} cells of these rows were no plain numbers, or are another number now ({kinds}); what they were stays in {counted} named &lt;field&gt;_raw.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{count} further warnings stand in a table at the end of this page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{count} of {count_2} elements are shown: those with most warnings, then those with the largest share below detection. All are in the table above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{field}: {analyte_label}, {measured:,} measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{rows:,} rows were read from {name}; {stay:,} stay, {rows_2:,} set aside. {counted} {was} recognised as assays. </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{samples:,} values that are probably half a detection limit stay in {some_fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{share:.3g} % in the median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{some_fields} {value} set aside, more than {max_censored:g} % of the values being below detection (MAX_CENSORED of 'Clean assays'). </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{together:,} samples that share their places with others are kept apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/cleaning.py" />
      <source>{zeros:,} values are 0 and stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source> The network is trained on a quarter and a half of them too: three quarters of a training more for each of {folds} folds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source> and is worse than it in {worse}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>, and farther from the promise where groups differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Bands of the largest VIP</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Bands that matter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Beside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Bias</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Both are judged on the same held-out samples, and the same groups are drawn for both. Below 0 the method has the smaller errors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Contents from spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Contents learnt as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Difference of RMSE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Factor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>From half of the training samples to all of them held-out R² of PLSR changes by {gain:+.2f} (median of {contents}): {verdict}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Held-out samples (dots and lines) and training samples (rings, dashed) with ever more {groups} to learn from, each part with the ones before it; the first repeat. PLSR chooses its number of components in each part anew. Right: the same as RMSE, in the unit of the content.{network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Held-out samples would choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>In the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Inner folds chose (median)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Integrated gradients of the network: mean of what a content owes to each band, without its sign, as a multiple of the average band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Intervals of predictions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Intervals of {TITLES} are to hold {coverage:g} % of new contents (conformal: from the errors of held-out samples). Coverage was measured on each group by the errors of the others. The promise holds on average over trainings; what this one will hold of many new samples lies between the ends in the last column in 95 of 100 trainings on so many samples{and_farther_from}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Learning curve: would more samples help?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Loss of the network by epoch (mean squared error in variances of the training contents; thin: folds of the first repeat, thick: their mean). Held-out samples are only looked at: no epoch is chosen by them. Where their curve rises while that of training falls, the network learns its samples by heart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Measured coverage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>MobileNetV2 on spectrograms, {epochs} epochs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Model written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>No groups were named: neighbours of a held-out sample stay in training, so that the figures hold for more samples of the same sites and flatter what will be found at a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>No network was trained: add mobilenet to the methods to see whether one beats PLSR.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Nothing was learnt: no method beats the mean of the training samples beyond chance in any content. The model that was written says no more than the mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Number of components of PLSR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Of new samples (95 %)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Outer folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Predicted against measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>RMSE and bias in the unit of the content; RPD and RPIQ: standard deviation and distance of the quartiles over the RMSE. Intervals by 2,000 draws of whole groups.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>R² is 1 - Σ(y - ŷ)² / Σ(y - ȳ)² over all held-out samples of a repeat together, not the mean of folds, which has no meaning where a fold's own samples hardly differ; repeats are averaged. Preprocessing that learns, the number of components and the scale of the network see the training samples of each fold only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>R² of held-out samples (dots, with 95 % intervals over groups) and of training samples (rings). Left of 0 the mean of all samples would have been nearer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>R² then</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>R² with the number that suits the held-out samples best is what many papers print: compare theirs with 'R² then' (r2_best in the table). It flatters, for nobody knows that number beforehand; all other figures of this page do without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>So it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>The first {PANELS} of {count} contents are drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>The network beats PLSR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>The network does not beat PLSR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>There are too few samples to see what more of them would bring.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>Variable importance in projection (VIP) of PLSR; bands above 1 matter more than the average.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>contents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>decimal logarithms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>hardly overfits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>it is level, so that more samples of the same kind will hardly help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>it still rises, so that more samples will help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>lower left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>more samples made it worse, which is chance or groups that have little in common</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>not told apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>the better of both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>the method that was named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>too few samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>training samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>whole groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{TITLES} beats the mean in {better} of {contents}{value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{TITLES} {plain}: held-out errors are {ratio} times those of training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{TITLES}, {best}, trained on all samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{TITLES}: each sample while it was held out, the mean of its repeats.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{count} in {groups} groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{folds}, dealt {times}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{groups} groups are few: 95 % intervals over them are too narrow rather than too wide, and a difference that looks certain may be one group's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{lost}: the written model is farther from held-out samples than their own mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{the_network_beats}: it is better in {better} and worse in {worse} of {contents}, beyond chance (paired errors over groups).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/contents.py" />
      <source>{what} This explains the model and is no proof of a mineral.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> (95 % interval {low:.2f} to {high:.2f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> (about {two_digits} km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> (windows are measured from their centres)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> (windows with their edge; those of PATCHES as they were sampled)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> A deposit counts once in every repeat; the intervals count it once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> The best {CURVES} of {count} methods are shown; the table has them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> Thinned out for show: cells in between are left out, not averaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source> and count together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>, deposits and background of all {repeats} repeats together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>, mean of {repeats} repeats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>, {repeats} times over with {new_background}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>; 95 % interval {low:.0f}{joint}{high:.0f} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>About {value:.0f} of 10 unseen deposits ({share}) lie in the best {BEST_SHARE} of the ground; chance would put {BEST_SHARE_2:.0f} of 10 there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>All of deposits that the model had not seen, with 95 % intervals in brackets. Beyond location: how high a deposit ranks among the ground around it, centred by moved patterns; none 0.5. p: share of all patterns, moved and real, that do as well as the real one. AUC over area: probability that a deposit's cell ranks above a cell drawn at random; chance 0.5. In best 5, 10, 20 %: share of deposits in so much of the ground, best cells first; chance 5, 10, 20 %. Recall: share of deposits whose calibrated probability reaches {threshold:g}. Brier skill (calibrated): 1 perfect, 0 no better than always saying the share of deposits. Slope (calibrated): 1 right, below 1 too extreme, above 1 too timid. Time: training and mapping, all folds and repeats. The last row has learnt from no element: kernel density of the deposits of the other folds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Background keeps away from deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Bands ({count})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Beyond location</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Brier skill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Buffer between training and test ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>By kind of deposit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Calibrated score (no chance of a find)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Can the probabilities be believed?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Cross-validation on {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Deposits left out (outside, without data, or in a cell with another)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Deposits of one colour and number were hidden together, in the first repeat; of those that lie on one another one carries the number. Pale: ground with data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Deposits that took part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Difference in AUC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Difference in best {BEST_SHARE} (points)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Dots: AUC over area; bars: 95 % intervals; dashed: chance. What all kinds reach together says little of any one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Dots: figures; bars: 95 % intervals; dashed: chance. The intervals count deposits, not cells or repeats, and allow for deposits of a fold being neighbours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Dots: figures; bars: 95 % intervals; dashed: chance. The intervals count deposits, not cells or repeats, and allow for deposits of a fold being neighbours. Intervals that overlap may still hide a difference, since all methods were judged by the same deposits: the paired tests tell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Each deposit is ranked among the ground within {AROUND_SPACINGS} of it, which is as near to known deposits as it is itself. Diamonds: the real pattern. Grey dots: the same pattern turned, mirrored and put down elsewhere on this survey, where no element can show it; folds, training and ranking were done again for each. Their mean is 0.5 by definition. A diamond among the dots is no evidence that the elements show deposits, however high the AUC. Signs as wide as a whole province raise the AUC and not this figure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Ground without a known deposit is unlabelled, not barren. An undiscovered deposit counts here as ordinary ground, so that even a perfect map stays below 1, and ground that ranks high without a known deposit may be a target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>How much ground holds how many unseen deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>In best {BEST_SHARE}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>In best {share}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>In short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Is {title} better than the others?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Judged on {ore:,} held-out deposit cells and {background:,} background cells{again}. Probabilities are for {odds}: 70 % says that of 10 such cells 7 are deposits in a like mixture. On the ground itself background is far more frequent, and a deposit in such a cell far less likely. Mean gap between said and seen: {expected_error} after calibration, {expected_error_2} before; Brier score {brier} and {brier_2} (0 is perfect).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Known deposits are where people have looked. A method that recognises roads, outcrops or old workings does well here and may find nothing new; deposits of a kind that is not among the known ones are not promised at all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Mapped and ranked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Methods, best first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>No comparison can be made with {listed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>No deposit was ranked, so that nothing can be said of any method: check where the grid has data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>No part of the ground can be promised to hold 90 % of new deposits like these: too few deposits, or some of them rank near the bottom.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Nothing says what the elements add to nearness: networks are not trained on moved patterns of deposits, which would take as long again for each. Compare automatic or logistic as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Nothing says what the elements add to nearness: no moved pattern of deposits was tried (MOVED is 0).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Nothing says what the elements add to nearness: too few deposits, or too little ground around them, could be ranked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Nothing shows that the elements tell more than where deposits lie: skill beyond location of {title} {auc}, p {p}; none is 0.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Of these kinds fewer than {LEAST_OF_A_KIND} deposits were ranked, too few for figures of their own{together}: {few}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Only {n} deposits took part: the intervals are wide, and one deposit more or less changes every figure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Out-of-fold map: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Paired tests on the same deposits, folds and repeats: positive differences favour the method named first; 95 % intervals in brackets. p: how often chance alone would give methods that are equally good a difference in AUC as large as this. Holm's correction allows for the number of tests.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Recall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Repeats draw folds and background anew, not deposits. They even out the luck of the draw and are no further evidence: the intervals rest on the number of deposits alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Slope</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Success-rate curves of held-out deposits (prediction rate), mean over repeats: the height at 20 %, dotted, is the share of unseen deposits that the best 20 % of the ground holds; the area under a curve is the AUC over area. The shade is the interval of {title} at each place, not of the curve as a whole.{fewer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>That cannot be told: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The best method ranks unseen deposits worse than chance; they lie where its values are low: {figure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The best method was chosen by the very figures shown here. The more methods took part and the closer they are, the more its figures flatter it; the paired tests say which differences are more than that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The best of {count} methods by AUC is {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The calibrated score is the share of deposits that held-out cells of this score had, in the mixture of deposits and background that they were drawn in; on the ground itself a deposit is far rarer. Every part of the ground as mapped by models that had not seen the deposits of its fold: what the figures above were measured on, and a more honest picture than a map trained on all deposits, which recalls them. Circles: known deposits; grey: no data. Where folds meet, models change and edges may show.{shown}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The folds differ more than chance explains: AUC over area from {low:.2f} in fold {worst} to {high:.2f} in fold {first}. {caps} works in part of the ground only: see the map of folds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>The method is {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Time of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>To meet 90 % of new deposits like these, expect to need the best {share} of the ground{size}; without any map it takes 90 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>What the elements add to nearness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>What these figures do not say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Where it works and where it fails</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>Whole clusters of deposits were hidden together and a buffer of ground around them was left out of training, so that a method cannot score by recalling its neighbours. What is told is how well it carries over to new ground in this survey, not to another survey.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>With {n} deposits it cannot be ruled out that the best method is no better than chance: {figure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>even odds of deposit and background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>every cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>every {step} cells, {step_2} apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>new background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>new folds and new background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>p after Holm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>p against the others</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>ranks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>the odds of deposit and background among them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps} against</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps} did not beat {title}: AUC over area {figures} against {base:.3f}. Nothing here justifies the effort of training a network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps} is not significantly better than the simplest method that took part, {title}: difference in AUC {signed}, p after Holm {p}. Its advantage may be luck.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps} ranks unseen deposits significantly better than {listed} (p after Holm below {SIGNIFICANT:g}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps} {rank} unseen deposits significantly better than {title} (p after Holm below {SIGNIFICANT:g}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps}, calibrated on the other folds. Above: of cells given about the same probability, the share that are deposits; the numbers count the cells. On the dashed line, what is said is what comes. Below: how many cells were given which probability.{repeated}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps}, deposits by fold of the first repeat. Dots: share of the ground that ranks below each deposit{of}; black bars and numbers: mean of the fold, its AUC over area. Shaded: the best {BEST_SHARE} of the ground. A fold holds few deposits, so that large differences are common.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{caps}, trained on deposits of all kinds: how those of each rank on the common map without having been seen. A cell with deposits of several kinds counts with each. Beyond location: centred by moved patterns of all deposits, none 0.5. p: how often a kind would differ from all other deposits as much as it does if kinds made no difference, after Holm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{columns:,} × {rows:,} cells of {cell_width:g} × {cell_height:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{counts} to {counts_2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{count} known deposits were hidden from the methods in turn, in {folds} folds of whole deposit clusters{again}, with the ground around them. No background within {buffer_m} of hidden ground took part in training{windows_are_measured}. What follows tells how well deposits that a model had not seen are ranked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{figure}: no interval can be told from so few deposits and folds, so that this may be no better than chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{lost} of {n} deposits were never ranked and count in no figure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{names} and {names_2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{title}, AUC over area {auc}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{which}. Its AUC over area is {auc}: the cell of an unseen deposit ranks above a cell drawn at random in {value:.0f} of 100 cases; chance gives 50. What of it nearness accounts for, this figure cannot tell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation.py" />
      <source>{who} cannot be told from {listed}: with {deposits} deposits, differences as small as these may be luck.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Calibrated probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Deposits in the best {BEST_SHARE} of the ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Fold {fold}: {known:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Fold {fold}: –</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Folds of the first repeat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Greys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Held-out cells, with 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Method (AUC over area)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Share of the ground that ranks below the deposit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Share of the ground, best cells first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Share of unseen deposits captured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>Share that are deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>What is said is what comes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>best {BEST_SHARE}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>its 95 % interval at each place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>lower right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/crossvalidation_figures.py" />
      <source>not ranked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source> and units of intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source> of intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Cases</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Contents{units} along the hole. White: not assayed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Depth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Drill holes of {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Northing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Nothing was found: every row has its place, and no two contradict each other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Plan: ways of all holes, and their collars. Blue: holes with intervals. Orange: the section below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Problem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Section {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Strip log of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>The first {LISTED} of {count:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>Vertical section ({why}); both axes to one scale. Within {half_width:g} of it: {holes}, {intervals}. Black: {holes_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>What is wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>{about} Colour: {element}, cut at the highest 2 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>{about} Colours: units. Bars: {element}, the longest at the highest 2 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillholes.py" />
      <source>{points} in {count:,} of {holes}, {length} of length in all, to a depth of {end}. {intervals} could not be placed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillsection.py" />
      <source>Depth along the hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillsection.py" />
      <source>Distance along the section</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/drillsection.py" />
      <source>{count} other units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source> Numbers of deposits are not whole where of cells with equal values only a part fits into the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source> That is one known deposit per {value} km² instead of one per {area_km2} km² over the whole map, {times} times as many (95 % interval {spread}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source> Thinned out for show: neighbouring cells are left out, not averaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source> This may be chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>, the crossing from Wilson's band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>AUC of hard labels, (TPR + TNR) / 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>All cells of the map have the same value: it ranks nothing, and AUC = 0.5 says no more than that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Best share of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>By chance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Calling every tile background would have an accuracy of {negatives}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Cells of {cell_width:g} × {cell_height:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Cells with data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Confusion matrix</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposit cells counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposits also trained the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposits given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposits in the best {part} of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposits per km² (95 % interval)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Deposits that trained the map lie on its best ground more often than others would.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Evaluation of {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Every number of deposits here is of known ones. Undiscovered deposits come on top, and ground far from past exploration is undersampled: few known deposits there say little about what lies there, and a map that follows old workings looks better than it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>F1, mean of both classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Figure of tiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Ground without a known deposit is unlabelled, not barren: an undiscovered deposit counts here as an error of the map, and a cell that ranks high without a known deposit may be a target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>How well the map ranks known deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>How well the map recalls the deposits that trained it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>If any of these deposits also trained this map, every figure below is optimistic: a map recalls what it was shown. Judge by deposits that were held back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Inputs and choices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Intervals: areas under curves after Hanley &amp; McNeil (1982) and Newcombe (2006), shares after Wilson (1927)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Known deposits met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Known deposits per km² examined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Known deposits per km² of all ground examined so far; dots at 1, 2, 5, 10 and 20 % of the area. The left end, the best {share}, rests on {met} of {counted} known deposits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Left out: in one cell with another deposit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Left out: on cells without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Left out: outside the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Left: how much ground must be looked at to meet how many of the known deposits (area under the curve {value}). Right: the same against background cells only (AUC {value_2}). The shade is Wilson's interval at each place, not for the whole curve at once: a map without skill leaves it somewhere more often than in 5 of 100 cases. Deposits are taken as independent: clustered ones tell less.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Lift (95 % interval)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Lift: ratio to the mean of the whole map, which chance gives. Intervals are exact and hold the truth in at least 95 of 100 cases: of the number per km² after Garwood (1936), of the lift after Clopper &amp; Pearson (1934).{tied}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Only {cells}: the intervals are wide, and one deposit more or less changes every figure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Prediction–area plot (Yousefi &amp; Carranza, 2015). The curves cross at a value of {threshold}: {share} of known deposits ({spread}) on {share_2} of the area: normalised density N_d = {times} ({spread_2}), weight ln N_d = {value} ({spread_3}). The higher the crossing, the better; a map without skill crosses at 50 % and N_d = 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Prediction–area plot: deposits at the crossing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Prediction–area plot: normalised density there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Prospectivity and known deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Ranking over the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Rows are true classes, columns what the map predicts from {threshold:g} on. Background is all ground without a known deposit, so that background called deposit may be a target. The threshold suits calibrated probabilities; the ranking above does not depend on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Seed of the bootstrap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The best 10 % of the ground, {area_km2} km², holds {met} known deposits ({share}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The known deposits also trained the map, all or most of them: figures against them say that it recalls what it was shown, not that it finds others. Only deposits that were held back from training say that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The map cut into tiles of {tile_size} x {tile_size} cells: a tile is a deposit if it holds a known one, and called so if its mean probability is at least {threshold:g}. Neighbouring tiles are alike, so that the true intervals are wider than these.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The map has one value everywhere: no cell ranks above another, and no part of the ground is its best.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The map ranks known deposits better than chance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>The map ranks known deposits worse than chance: they lie where its values are low</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>These {cells} trained the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Tiles of {tile_size} × {tile_size} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Value of the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Walking down the ranked map, best cells first: how many known deposits the ground holds. These are known deposits; undiscovered ones come on top, and known ones need no finding, so that this is a measure of where deposits are dense, not a forecast of discoveries.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>Whoever examines the best 10 % of the ground, {area_km2} km², meets {met} known deposits ({share}); a blind choice of as much ground meets 10 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>With {cells} the map cannot be told from chance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>about {deposits:,.1f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{cells:,} ({area_km2} km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{columns:,} x {rows:,} cells of {cell_width:g} x {cell_height:g} m; circles: known deposits; grey: no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{counted} of these {cells} trained the map, {held_back} did not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{count} deposit cell{s}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{met} of the {counted}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{met} of {counted} ({share})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{n} of {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{trained} It ranks them above another cell in {value} of comparisons, which says how well it recalls what it was shown, and nothing about deposits that it has not seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation.py" />
      <source>{verdict}. A cell with a known deposit ranks above another cell in {share} of comparisons (95 % interval {spread}); chance gives 50 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>5, 10 and 20 % of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>95 % interval at each place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Chance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Chance: mean of the whole map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Crossing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Crossing without skill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Occupied area (inverted)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Occupied area (right, inverted)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Predicted class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Prediction rate (left)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Prediction rate: share of known deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Ratio to chance (lift)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Receiver operating characteristic (ROC)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Share of background cells called (false-positive rate)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Share of deposit cells called (true-positive rate)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Share of known deposits captured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Share of the area examined, best cells first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Share of the area, best cells first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Success rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>This map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>Value of the map from which on cells are taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>lower center</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>upper right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>{shares} of row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/evaluation_figures.py" />
      <source>{value} of deposits
on {value_2} of the area
$N_d$ = {value_3:,.1f}, ln $N_d$ = {value_4:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/figures.py" />
      <source>Probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/figures.py" />
      <source>{length:g} km</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source> and harm in {worse}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source> and is worse in {worse}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>2 × 128 units, dense 64 and 32 (ReLU), one linear output per grade; whole holes from the top</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>70, 15 and 15 % of the holes, dealt {times}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>95 % over holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>95 % over parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>; its RMSE is {lower}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>; its RMSE is {low} to {high} times that of kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Adam, at most {epochs} epochs, patience {patience}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Both are judged on the same intervals of the same holes, and the same holes are drawn for both. Below 1 the method has the smaller errors; it is better where both intervals say so, over holes and over the parts of the validation, each of which was trained anew: a network trained twice comes out twice different. LSTM beside the feed-forward network says whether what lies above matters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Class right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Down the holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Errors of standardised grades in each part of the validation. Training stops when holes that are not learnt from are told no better; the epoch with a dot was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Feature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Features become normal scores (numbers), a column per category (texts) and principal components (spectra), by rules that saw the training holes of each part only. R² is 1 - Σ(y - ŷ)² / Σ(y - ȳ)² over all held-out intervals together. The written model is the best of several on the same held-out holes, which flatters its own figures a little.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Feed-forward network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Grades along drill holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Gradients help it in {better} of {grades}{value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Held-out values without samples near</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Intervals of the {label} are to hold {coverage} of new grades (conformal: from the errors of held-out holes). Coverage was measured on each hole by the errors of the others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Kriging beats the mean in {better}{value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Learnt as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Logarithms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Mean over the parts of the validation; the features with the highest and the lowest weights. A weight rises where holes that are not learnt from lose by more than two standard errors when the feature is moved out of place, and sinks else. Features that tell the same share what they tell, and may both sink.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Nothing was learnt: neither a network nor kriging beats the mean of the training holes beyond chance. The model that was written says no more than the mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>RMSE and MAE in the unit of the grade. 95 % intervals by 2,000 draws of whole holes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>RMSE, ratio</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Range over parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>R² in training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>R² of {unseen} (dots, with 95 % intervals over holes) and of training holes (rings). Left of 0 the mean of all intervals would have been nearer. With moved grades nothing can be found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>The figures are those of one part of the holes, 15 %: with another part they would be others. Cross-validation by holes uses all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>The first {PANELS} of {count} grades are drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>The {TITLES} {says} kriging: it is better in {better} and worse in {worse} of {grades}, beyond chance (paired over holes and trainings){reduction}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>Weights of features by self-evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>What helps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>as given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>at thirds of the intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>does not beat</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>features weighted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>grades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>held-out holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>higher</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>mean square error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>moved grades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>ordinary, in three dimensions, variogram fitted to the training holes of each part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>other holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>started from another deposit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>the same with plain units: an interval alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>the test holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>training holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>without gradients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{change} {lower} ({share} to {share_2})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{count:,} in {count_2} holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{folds} parts of whole holes, dealt {times}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{found}: grades moved to other holes, where nothing can be found, were told better than by their mean. The figures of this page flatter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{holes} holes are few: 95 % intervals over them are too narrow rather than too wide, and a difference that looks certain may be one hole's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{label}, the better one, trained on all holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{lost}: kriging is nearer to {unseen} than the model that was written. For a map or a block model krige instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{low:.2f} to {high:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{target}: measured (dots), predicted by the {label} while the hole was held out (line) with its interval for {coverage} (band), and kriged. From the hole that was told best, left, to the one told worst, of those with many grades.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{target}: {n:,} intervals of {holes} holes. Classes with limits {as_given}: {limits}; the mean shows what is right by chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{unkriged:,} (kriging takes the mean)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>{upper}{label}: each interval while its hole was held out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/grades.py" />
      <source>× or ÷ {exp}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source> Cells whose likeliest class is less probable than {least} have none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source> {cells} ({unclassified}) have none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Cells are taken one by one, without their neighbours. Where a cell holds several materials, it is called after the one whose features are strongest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Classes of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Every cell that is not left out gets one of the classes of the model, also ground, plants or buildings that training never saw; a high probability means more like this class than like the others, not like this class. Look at the mean spectra: one without the features of its class says that the class is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>How much of each class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>How the map was made, and what it is not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Left the image in false colours (red {bands}, green {bands_2}, blue {bands_3}; each stretched over the middle 96 % of its values), right the class of each cell; grey cells have none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Mean margin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Mean probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Mean reflectance of the cells of each class. They should differ where the model looks, and show the absorption that gives the class its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Method: {title}. {bands} of the image ({extent}) were brought to the {count} of the model ({extent_2}) by their centres and widths.{asked} Cells with a mean reflectance below {shadow} count as shadow. The margin is what the likeliest class is more probable than the next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>None of {total:,} cells has a class: see the notes above.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Of {known:,} training spectra held out in turn, the model reached a balanced accuracy of {known_2} (95 % interval {interval}; by chance {chance}). In an image, under other light and air and with mixed cells, expect less: there is no ground truth here that could tell how much.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Reflectance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Share of the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>The model hardly decides: on average a class is only {apart} more probable than the next. The image may hold something else than the classes of the model, or its spectra may look different for other reasons (instrument, grain, moisture).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>The model's file says nothing of how well it does on spectra that it has not seen, and there is no ground truth here: the map cannot be better than the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>What the classes look like in this image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>Without a class (0)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>dark: mean reflectance below {shadow}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>less probable than asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>lost in the model's steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>outside the mask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>without data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>{classified:,} of {total:,} cells have a class: {leading}.{rest} On average it is {sure} probable, {apart} more than the next.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/image.py" />
      <source>{known} to {known_2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>, Python {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Algorithm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Always needed by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Everything is there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Everything needed is there. Not there, and only needed for what stands behind: {parts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Installation of Prospectivity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Missing: {named}. {stopped} Press Install under {BUTTON}: it makes an environment of the plugin's own and leaves QGIS as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Needed for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Note: {warning}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Plugins &gt; Prospectivity &gt; Installation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Pythons at hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>What cannot run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>What cannot run, and why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Where it comes from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>a Python that serves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>algorithm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>algorithms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>broken: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>not needed here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/installation.py" />
      <source>{algorithms} of {count} cannot run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source> (log): variogram of logarithms; z and the interval are of logarithms, errors are not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source> ({low:.3f} to {high:.3f})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source> of logarithms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>, and the size of the errors of IDW and kriging: below the line kriging is nearer to the sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>, beside IDW with power {power:g} from {neighbours} neighbours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>, spread over octants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Cross-validation of kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Cross-validation of kriging and IDW</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Estimated by kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Every sample was estimated from the others, without those at its own place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>How to read this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>IDW or kriging?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>IDW or kriging? IDW makes no errors here, or there is nothing to compare.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>IDW or kriging? The ratio of RMSE is {value:.3f}, from too few folds or clusters of samples to tell luck from skill.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>IDW or kriging? {upper}{verdict}: RMSE of kriging / RMSE of IDW is {ratio}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>In 90 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Kriging. Ideal: ME and mean z 0, RMS z 1, 90 % of the samples in the 90 % interval (in brackets what luck allows, 95 %), slope 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Leaving out a whole part of the area tells how good the map is where there are no samples at all; between samples it is better: compare with leave-one-out. The variograms saw all samples, also those left out, so that errors are a little too small.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Leaving out one place at a time tells how good the map is about as far from samples as they are from one another (Dubrule, 1983). Where samples lie in clusters, most of the map is farther from any, and its errors are larger: compare with spatial folds. The variograms saw all samples, also the one left out, so that errors are a little too small.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>MAE IDW</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>MAE kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Mean z</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Note: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Observed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Observed - estimated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMS z</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMS {sqrt:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMSE IDW</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMSE kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMSE kriging / RMSE IDW
← kriging has the smaller errors      IDW has the smaller errors →</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>RMSE of kriging by that of IDW, with 95 % intervals: blue, kriging is better; orange, IDW is better; grey, cannot be told.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Ratio less than 1: kriging has the smaller errors. Both methods saw the same samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Ratio of RMSE (95 %)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Right: standardised errors{scale} beside the normal distribution that the 90 % interval takes them to have</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Standardised error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>The area was cut into {count} parts of {sizes:,} to {sizes_2:,} samples (k-means of their places, seed {seed}), and the samples of each part were estimated from those of all others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>The interval of the ratio of RMSE comes from drawing the {drawn} anew 2,000 times (paired bootstrap): if it holds 1, another survey of this area might have told the opposite. Samples left out, and all others, were the same for both methods. With skewed values a few high samples rule RMSE; MAE, beside it, is less moved by them. IDW gives no variance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>Verdict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>all samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>axes fraction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>kriging nearer at {nearer} of the samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>kriging with a linear drift</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>mean {rounded:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>ordinary kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>too few to tell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>up to 50 clusters of samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>z is the error divided by the kriging standard deviation. The kriging variance knows the variogram and where samples lie, not the values around a place: it is about right on average over the area, which is what the 90 % interval tests, and too small where values vary much, often where they are high. The range in brackets takes errors to be independent, and is a little too narrow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{beyond} beyond ±4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{count} of {count_2} elements have a warning, which their sections show: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{element} (log)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{element}. Left: observed by estimated values with the line of equality, and the errors on the map (red: observed is higher than estimated). </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{neighbours} neighbours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{value} ({low} to {high})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>{way} {count:,} samples, {drift} from {neighbours}{octants}{idw}. Errors are observed - estimated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>|error| of IDW</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/interpolation.py" />
      <source>|error| of kriging</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>Cells with deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>Each kind of deposit alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>Each map was learnt from the deposits of its kind only, which are drawn as circles; those of other kinds were neither deposits nor background. Yellow: high, dark: low; grey: no data. Probabilities are at even odds and calibrated for each map by itself: compare places on one map, not values of two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>Nearness alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>Of deposits on maps of classifiers that had seen neither them nor the ground around them. AUC over area: chance 0.5. Nearness alone: AUC over area of nearness to the other deposits of the kind, without any element. Beyond location: what elements add, by moved patterns of the kind's own deposits; none 0.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/kinds.py" />
      <source>These kinds have no map of their own, for which at least {LEAST_TO_MAP} cells with a deposit and data are needed: {few}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Cleaning of the assays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Deposits that the map has not seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Elements one by one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Elements that were set aside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Made by the final classifier, which has seen all deposits. Circles: known deposits; grey: no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>No element alone tells deposits from background; the network learnt from all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Probability (at even odds)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Prospectivity map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Score (to be read as a ranking)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Share captured in the best {share} of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>Skill beyond location</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>The map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>The map answers where new ground stands out: each element counts as what it exceeds its own mean over three sample spacings by. Belts and provinces as a whole do not show; for those choose the GOAL 'extend'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>The map answers where what is known goes on: elements that are high over a whole province count as well as local peaks. For ground that stands out from its surroundings, whatever province it lies in, choose the GOAL 'new'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>These elements were asked for and are not in the map: nothing was learnt from them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>classified cell by cell: {title_of}, {background:,} cells of background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>{count:,} samples and {count_2} deposits; {learnt}; {learner}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>{count} elements ({bands}) on {geometry}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>{value} windows around deposits and {value_2} in the background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/mapping.py" />
      <source>{windows}, {patch_size} cells a side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/page.py" />
      <source>Creator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/page.py" />
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/page.py" />
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/page.py" />
      <source>Type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/run_figures.py" />
      <source>{name} holds no figures of a run: run the map again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/run_figures.py" />
      <source>{name} is of version {content} of the figures of a run, and this plugin reads up to version {VERSION}: update the plugin, or run the map again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source> in {clusters} clusters (cells within {cluster_m} stay together and count once)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Each element alone was given to a support vector machine. Its scores of cells that it had not seen (5 folds) give the AUC; the mean over {draws} draws of background cells is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Each element alone was given to a support vector machine. The AUC is the balanced accuracy of its labels for the cells that it was fitted to, as in the paper; this is optimistic, for even pure noise comes out above one half.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>No element was selected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Selected: {chosen} ({count} of {count_2}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Selection of elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>Standard error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>The test takes deposits as independent of one another; those that cluster are not, and then p is too small unless a cluster distance is given. Nor is p corrected for the number of elements. An element is also selected when it is poor, not rich, where deposits lie. Background is unlabelled ground, not ground known to be barren.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>ZAUC = (AUC - 1/2) / standard error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>ZAUC of each element. Beyond the dashed line its AUC differs from one half at a significance of {significance:g}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>p (two-sided)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/selection.py" />
      <source>{deposit_cells} deposit cells{apart} were compared with {background_cells} background cells in each draw (seed {seed}). Standard error and ZAUC = (AUC - 1/2) / SE after Hanley and McNeil (1982).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Absorbance, log₁₀(1/R)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Before (above) and after (below): up to 30 spectra in grey, mean of all in blue, its shade one standard deviation between spectra.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Each is the mean of {count} replicates, which lie {apart} apart (standard deviation), {share} of the {between} between samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Highest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Lowest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Mean and one standard deviation after each step. Where the shade widens, spectra differ: there is something to learn from, or noise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Missing values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>No sample has more than one replicate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Preprocessing of spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Spread between spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Spread: standard deviation between spectra, mean over bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Wavelength (nm)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>Wavenumber (cm⁻¹)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>What each step did</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>What it does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>as it came</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>no step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/spectra.py" />
      <source>{of_spectra} of {bands} ({extent}) came out with {bands_2} ({extent_2}) after: {steps}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> Mean, Max.: probability in the target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> Of the first {of} targets, the {numbered} for which there is room carry their rank.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> Status: new, or known with the number of known deposits inside. Away: from the nearest known deposit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> Targets below {minimum_area_km2} km² are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> The first {DRAWN} of {count:,} are drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> The first {of} targets carry their rank.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source> Unc.: mean uncertainty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>, and the next {more} without a known deposit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>; grey: no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>; red: without a known deposit, black and dashed: with one; circles: known deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>All targets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Attribution</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Away (km)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Distances go from the nearest edge of the target's cells to the nearest known deposit, those outside the map included; 0 where one lies inside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>How the ranking is made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Leading elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Leading elements are the up to {LEADING} that are clearly higher in the target than in the grid as a whole: a mean robust standard score above {ABOVE_AVERAGE:g} (after median and median absolute deviation, of logarithms where no value is negative). They say what the ground is rich in, not why the model calls it likely; a rock with a high background leads as well as a halo does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Leading elements are the up to {LEADING} whose attribution, averaged over the target, raises the probability most. They say what the model looked at, not what formed the deposit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Lowest probability outlined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Nothing is outlined. Circles: known deposits; grey: no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Outlines: the best {area_km2} of the ground with data, from a probability of {limit} on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Rank</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Share of the area asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Smallest area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Target {rank} alone covers {area_km2} km², {area_km2_2} of all outlined ground: a smaller share of the area (AREA_PERCENT of 'Delineate targets') divides it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Targets of {source}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Targets with a known deposit show that the map recalls what is known. Where these deposits also trained it, that is no proof of what the others are worth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Targets, ranked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>The best {area_percent:g} % of the cells with data are outlined; cells that touch, corners included, make one target. Targets are ranked by their mean probability, equals by their maximum and then by their area, so that a small hot spot comes before a large area of middling values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>The first {listed} of {n:,} targets{new}; the layer has all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>The place to go first is the centre of the target's cell with the highest probability; of equal cells the northernmost, then the westernmost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>The probabilities rank the ground. Calibrated or not, they are no chances of finding a deposit, which are smaller by far: a target of 0.9 is not certain, and neither is its place in the list exact.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>The share of the area is a choice of whoever made this page: a larger one gives more and larger targets, and joins neighbours into one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Uncertainty is the mean over the target's cells. It does not change the ranking: models that agree may be wrong together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>Where to go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{count} on {area_km2} km² of {known_km2} km² with data ({area_km2_2})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{count}, {inside} of them inside the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{minimum_area_km2} km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{text} Easting, Northing: where to go first, in metres{system}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{text}: {known} with a known deposit inside and {count} without.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/targets.py" />
      <source>{text}; without known deposits, the table does not say which of them are new.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Cross-entropy loss by epoch; the dotted line marks the epoch that was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Epoch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Epoch {epoch}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>How the network was trained</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>No deposits were held out while the network was trained: loss and accuracy say how well it remembers its windows, not how well it finds deposits it has not seen. A network of this size can learn a few hundred windows by heart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Patch and crop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Share of windows whose class is right, by epoch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Training of {network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Training windows were mixed in pairs, labels as well: their loss cannot come near 0, and their accuracy counts a mixed window by its labels' shares.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>Windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>are the last ones (the loss of mixed windows rises and falls with the shares drawn)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>had the lowest {held_out}loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>held-out </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>held-out fold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>training windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>{count} epochs were run; the weights of epoch {epoch} {why_kept} and were kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/training.py" />
      <source>{patch_size} and {crop_size} cells of {cell_width:g} x {cell_height:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source> (above)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>A page of variograms takes the measured and the fitted variograms of the same elements, at least one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>AICc of the models tried, the smaller the better: {compared}. Taken: {name}, the simplest within 2 of the best.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Distance ({name})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>East ({name})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Long axis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>North ({name})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Nugget (of sill)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Nugget and sill in squared units of the values (or of their logarithms). With an anisotropy, ranges are those along its long axis.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Practical range (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Range a (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Range a is the model's own parameter: a {reaching} model reaches its sill there. Others ({others}) approach the sill without end; their practical range, given here, is where 95 % of the partial sill is reached. Programs differ: PyKrige's range of the exponential model is 3 a, gstat's is a.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Semivariance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Semivariances were estimated from {ESTIMATORS}. Samples at one place were averaged first, so that the nugget does not see their differences. Models were fitted by weighted least squares with the weights N / γ² (N pairs of a lag, γ of the model; Cressie, 1985).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>Sill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>The lags of one survey are not independent, and AICc takes them to be: differences between models look surer than they are. A variogram far above the variance of the values, or rising without end, tells of a trend.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>fourth roots, which single outliers hardly move (Cressie &amp; Hawkins, 1980)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>medians, which single outliers hardly move (Dowd, 1984)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>natural logarithms of the values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>practical range {metres} {name} (a = {metres_2} {name})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>pure nugget</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>range {metres} {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>sill {sill}{above}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>the mean of squared differences (Matheron, 1962)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>values as given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>variance {variance}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{azimuth_deg:.0f}°, ratio {ratio:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{count} elements, {values}. {notes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{count} of {count_2} elements have a warning, which their sections and plots show: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{element} by direction: azimuths clockwise from north within {tolerance_deg:g}° (left; lines are the model), and by the vector between two places, north up (right; an ellipse shows a fitted anisotropy).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{element}: measured (circles, larger for more pairs: {lags:,} to {lags_2:,} a lag, bars below) and fitted ({kind}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/reports/variograms.py" />
      <source>{kind}, all directions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/angles.py" />
      <source>Spectra of {shape} bands cannot be compared with references of {shape_2}: bring both to the same bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/angles.py" />
      <source>There is no reference to compare spectra with: give at least one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>'{asked}' is no unit of spectra: choose one of {AXIS_UNITS}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>The columns of {name} count in '{strange}', which is no unit of spectra that is known: give wavelengths in nm or µm, or wavenumbers in cm-1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>{name} does not say the unit of its bands; {centres:g} to {centres_2:g} were taken for {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>{name} has wavelengths that are no numbers above 0: check its header.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/band_names.py" />
      <source>{name} says that it counts in {stated}, and {asked} was asked for: leave the unit on auto.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>Bands of {names} are {blur:.2g} times as wide as those of {names_2}: narrow features are lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>no band of it is met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>{share} of its {bands} are met</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>{share} of {names} ({runs}) lie where {names_2} ({extent}) have none: they were filled in a straight line from the nearest ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/bands.py" />
      <source>{upper}{names} ({extent}) and {names_2} ({extent_2}) overlap too little: {met}, and {least} are needed. Check the units of both, or train on bands that both have, with range(…) and exclude(…) among the steps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/features.py" />
      <source>All {count} spectra of a block are the same after its steps: check the spectra and the steps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>No field of the table of samples holds the names of the spectra, which are {examples}: give the field that names the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>No sample is in all of the spectra and the table: check the field that names the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>No sample of the first block is in {where}: the first has {examples}, and {where} has {examples_2}; choose the field that names the samples in both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>Samples of the table go by its field '{best}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>Samples of {where} go by the names of its spectra, such as '{names}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>There is no field '{name}': {there}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>the fields beside the bands are {columns}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>{key} of {where} is empty: choose the field that names the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>{samples} of the first block are not in {where} and are left out: {missing}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>{samples} of {where} have no spectrum in the first block.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/joining.py" />
      <source>{samples} stand more than once in {key} of {where} ({set}): average their replicates, or leave all but one out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>, which is {threshold}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>Classes come from a field of names or from a field of contents with a threshold, and {given} given: give one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>The field {assay} holds no number: choose a field of contents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>The threshold '{threshold}' is neither a number nor '{MEDIAN}' nor a quantile between 0 and 1 such as 'q0.75': give one of these.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>both {field} and {assay} were</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>classes are the values of {field}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>high is {assay} above {limit}{how}; contents go from {ordered} to {ordered_2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>{samples} whose content in {assay} is only known to lie beyond a detection limit on the other side of {limit} are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>{samples} without a class in {field} are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/labels.py" />
      <source>{samples} without a content in {assay} are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/options.py" />
      <source>No method was chosen: choose at least one of {METHOD_NAMES}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>The first block has no places: those of the second are taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>The model takes {blocks} of spectra ({asked}), and {count} were given: give {both}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>that one alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>{samples} lack values in bands that the model needs and get no class: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>{upper}{name} are {quantity} and were turned into {wanted} for the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/prediction.py" />
      <source>{upper}{name} hold {quantity} values, and the model was trained on {wanted}: give spectra of {wanted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/references.py" />
      <source>Binary Feature Fitting looks for absorption below the continuum of reflectance, and after the steps the spectra are {others}: leave derivatives, snv and absorbance out of the steps (for spectra of absorbance give the step 'reflectance'), or leave this method out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>All {count} samples are of the group '{next}' of {name}: held out together, nothing is left to learn from; choose a field with at least two groups, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>All {samples} that can be used are {what} ({sentence}): at least two classes are needed; choose another field or threshold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>No band of {extent} has a value in most spectra: check the table of spectra.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>of the class '{classes}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>{bands} of {count:,} of the block of {extent} have no value in most spectra and are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>{samples} with bands without a value, before or after the steps, are left out: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/samples.py" />
      <source>{samples} without a value of {name} count as groups of their own, which can flatter the figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>Block {blocks} alone did better ({title}, {value}) than both together ({value_2}): the model takes both, as they were given; train with that block alone to use it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>Importance of bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>No method is shown to be better than chance: the best, {title}, calls {value} of the samples it has not seen right on average over the classes, 95 % interval {low} to {high}, and chance is {chance}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>No sample could be held out for the probabilities of the model: they are too sure of themselves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>The intervals rest on {groups}: so few say little about a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>Training the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>With classes dealt out at random the best method came out as good in {p} of the cases: these figures may be chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>{classes} in one {where} only ({lonely}): while it is held out nothing is learnt of them, so that held-out figures count them as wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>{classes} of fewer than {FEW} samples ({few}): one sample changes every figure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>{count} class is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>{count} classes are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/training.py" />
      <source>{title} knows its training samples by heart: balanced accuracy is {value} of these and {value_2} of samples held out. Only the latter tells how well new samples will be called.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/validation.py" />
      <source>All {count} samples that can be used are of one group: held out together, nothing is left to learn from; choose a field with at least two groups, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/validation.py" />
      <source>There are {groups} groups and not {folds}: each group is held out by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/validation.py" />
      <source>While a fold is held out only samples of the class '{left}' are left to learn from: give more groups that hold both classes, or no groups.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classes/validation.py" />
      <source>{samples} of known class are fewer than {folds} folds: ask for fewer folds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classification.py" />
      <source>{name} cannot be read as a model: an array is missing or damaged; train or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/classification.py" />
      <source>{name} was trained with the method '{method}', and this plugin knows {METHODS}: update the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/network.py" />
      <source>The loss of the network was never a number: check the spectra for extreme values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/network.py" />
      <source>{count} spectra are too few to train a network: give more, or choose plsr.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/options.py" />
      <source>Intervals are to hold {coverage:g} of contents: give a share between 0 and 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>Contents below 0 were set to 0, since none in training was negative: {floored}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>The spectra are {quantity}, and the model {name} learnt from {quantity_2}: bring them there with 'Preprocess spectra' first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>spectrum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>spectrums</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>{beyond} of {count} spectra lie outside what training saw (field outside), so that neither contents nor intervals are to be trusted: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>{name} cannot be read as a model of contents: an entry is missing or damaged; train or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/prediction.py" />
      <source>{spectrums} without a value in every band got no contents: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source> after the steps {steps}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>A table of assays was given and no field that names the samples: name the field that the spectra and the assays share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>After the steps '{steps}' no spectrum has a value in every band: leave bands without values out with range(from, to) as the first step, or check the steps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>All contents lie above the cut-off ({shown}): give a larger one, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>All {count} spectra with a content are the same{value}: check the spectra and the steps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>Contents that {why} are left out: {counts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>No spectrum has a content: check the fields of the contents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>No target was named: give the fields of the contents to learn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>Only one sample has both a spectrum and {name}: give more, some dozens at least.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>The cut-off '{part}' cannot be read: give a number for all targets, or one for some of them as in '{targets}=1000'; the targets are {targets_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>The spectra have no field '{key}': samples are found by the names of spectra.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>have no logarithm, since they are not above 0,</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>lie above the cut-off ({shown})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>row of the table of assays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{bands} have no value in most spectra and are left out: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{count} of {count_2} spectra have no row of assays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{field}: {below} values below detection are taken as half the limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{name} has no column {missing}: its columns are {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{name} has no content in any sample with a spectrum: choose another field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{name} holds no number in any of {rows}, but texts such as '{cell_text}': name a field of contents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{name} is {known} in all samples: there is nothing to learn from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/samples.py" />
      <source>{samples} without a value in every band, before or after the steps, are left out: {lost}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/training.py" />
      <source>Training on all samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/training.py" />
      <source>With {fewest} samples no interval can be promised to hold {coverage:g} % of new contents: the largest held-out error was taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/training.py" />
      <source>{count} groups are few: intervals of the figures, drawn from these, are too narrow rather than too wide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/training.py" />
      <source>{count} samples in {count_2} groups, {count_3:,} bands of {extent}, {count_4} targets: {targets}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/validation.py" />
      <source>All {known} samples with {name} are of one group: held out together, nothing is left to learn from; choose a field with at least two groups, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/validation.py" />
      <source>Each group is a fold of its own, so that repeats would hold out the same: one is made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/validation.py" />
      <source>The network is trained {count} times for the figures, and {folds} times on parts of the samples for its learning curve.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/validation.py" />
      <source>fold {at} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/contents/validation.py" />
      <source>{samples} with spectrum and {name} are fewer than {folds} folds: ask for fewer folds, or give more samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>The bands of {name} count in different units ({map}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>that its header calls bad</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>{bands} of {name} {why} left out: {those}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>{file} cannot be opened as a raster: {failure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>{name} cannot be read: {failure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>{name} has no band with values that its header does not call bad.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/cube.py" />
      <source>{name} says no wavelengths, neither in its header nor in the metadata or names of its bands ({names}): write them into an ENVI header, or name the bands like '450 nm'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>A region cannot be brought onto the cells of the image ({failure}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>Finding the cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>Looking at the bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>No cell of the regions has data in {name}: check their place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>No region lies on {name} ({geometry}), {regions} looked at: check the places and the CRS of both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>Reading spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>The regions hold {cells} of {name} with {bands} each, more than a table should have ({MOST_VALUES:,} cells): draw smaller polygons, or place points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>{cells} without data left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>{regions} beside {name} left out: {beside}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>{regions} without the centre of a cell got the cells that they touch: {touched}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/extraction.py" />
      <source>{spectrums} of {regions} read: {bands} from {extent}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>Reflectance of {name} reaches {nanmax:.4g} by its white reference: it is above 1 however it is read; the reference is none, or was taken in other light.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>The GPS numbers of {name} were taken for decimal degrees, to the east above zero, for as degrees and minutes, which such files usually hold, they would lie in the sea at 0° N 0° E.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>spectra of type {kind}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>{bands} of {name}, where the white reference is dark or the ratio to it only noise (below {LOWEST_SHARE:g} or above {HIGHEST_SHARE:g}), have no reflectance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>{name} holds raw counts without a white reference: no reflectance comes of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>{name} holds {held} and no reflectance: export it as reflectance from ViewSpec or RS3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/asd.py" />
      <source>{name} is damaged: its header says {channels} bands from {first:g} nm by {step:g} nm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>Spectra of {name} share names; further ones of a name are numbered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>The header of {name} has no wavelengths: add them as 'wavelength = {{…}}'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>The header of {name} lacks samples, lines or a data type of real numbers: repair it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>The header of {name} names {count} spectra of {count_2}: names may hold commas; spectra are numbered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>The header of {source} holds texts among the numbers of '{name}': repair it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>The header of {source} lists {count} values as '{name}' for {count_2} bands: repair it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>{name} has no ENVI header beside it (.hdr): copy both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>{name} is no ENVI header: its first word is not ENVI.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>{name} is the header of a spectral library whose data are not beside it: copy both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>{name} is truncated: {expected:,} bytes are expected and {found:,} are there; copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/envi.py" />
      <source>{source} counts its wavelengths in '{plain}', which is no unit of spectra that is known: give nm, µm or cm-1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>none at all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{bands} of {name} where detectors overlap were left out: each detector was kept up to the middle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} has no column of reflectance, but {value}: measure against a white reference, or export reflectance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} has {count} names of columns and {shape} columns: it is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} holds no reference beside its target: no reflectance comes of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} holds texts among its values: it is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} is truncated or damaged: its lines of values have {count} numbers, and the last has {count_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/field_texts.py" />
      <source>{name} is truncated: it ends before its values begin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/gps.py" />
      <source>The GPS of {name} gave no place on Earth ({problem}): it has none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/gps.py" />
      <source>The GPS of {name} gave {problem}, which is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/gps.py" />
      <source>The place of {name} was read from its GPS (WGS 84, EPSG:4326).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/gps.py" />
      <source>an elevation of {elevation:g} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/gps.py" />
      <source>{name} holds no place: there was no GPS, or it had not found its satellites.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} cannot be read as JCAMP-DX ({error}): it is damaged or truncated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} counts its bands in '{text}', which is no unit of spectra that is known: give nm, µm or cm-1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} holds no spectrum: it has no lines of values (XYDATA or XYPOINTS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} holds transmittance, which is neither reflectance nor absorbance: export absorbance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} is damaged: its lines do not agree with one another ({wrong}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name} is truncated or damaged: {expected:,} values are expected and {count:,} are there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/jcamp_dx.py" />
      <source>{name}: lines do not begin at the wavelengths that first, last and number of its points say; these were taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>, the last of {several} in the file, which is the one that OPUS shows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>no spectrum at all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>{name} cannot be read as a file of OPUS ({error}): it is damaged; copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>{name} counts its bands in '{dxu}', which is no unit of spectra that is known: export it in wavenumbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>{name} has no block of absorbance or reflectance, but {value}: compute absorbance (AB) or reflectance in OPUS and save it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>{name} is damaged: {count:,} values of {count_2:,} bands were found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formats/opus.py" />
      <source>{name}: block of {label}{rest}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formulas/axis.py" />
      <source>Detectors cannot be joined at {join:g} {unit}: fewer than two bands lie between it and the next join or end of the spectra, {centres:g} to {centres_2:g} {unit}. Give joins inside them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/formulas/continuum.py" />
      <source>Continuum removal needs scikit-learn, which this Python lacks: install it with {INSTALL}, or leave the step 'continuum' out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>Classifying the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>No cell of the image has a class: the map is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>The model takes {count} blocks of spectra ({extent}), and an image is one: train a model on the block that the image has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>The model was trained on values that are neither reflectance nor absorbance, which an image cannot give: train it on reflectance, and leave derivatives and the like to its steps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>are dark, with a mean reflectance below {shadow} (shadow or water)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>have a spectrum that the model's steps cannot take, as they would divide by 0 or take its logarithm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>have no class that is as probable as {least_probability}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>have no data in some band, or 0 in all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>the image {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>{cells} of {total:,} ({number}) {why}: unclassified (0).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>{name} has no georeference, and neither have its maps: QGIS shows both alike, with cells counted from the upper left corner; no distances or areas can be read off them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image.py" />
      <source>{name} holds reflectance, which was turned into absorbance for the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image_mask.py" />
      <source>{name} covers the centre of no cell of the image ({geometry}): check its place and its CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image_result.py" />
      <source>Cells of each class: {parts}; {columns:,} without.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image_result.py" />
      <source>Shadow below a reflectance of {shadow:g} is not possible: give a share below 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/image_result.py" />
      <source>The least probability is {least_probability:g}: give a share between 0 and 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>No value is left of {of_spectra} after {steps}: look for missing, flat or dark spectra.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>The step '{step}' has learnt nothing yet: it takes its reference from training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>because a step has no result there (no logarithm of what is not above 0, no deviation of a flat spectrum)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>because values were missing in what came in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/preprocessing.py" />
      <source>{values} of {of_spectra} ({names}) came out missing after the steps, {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source> although its header says a scale of {stated:,g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source> on an axis of wavenumbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>Reflectance of {source} ({low:,.4g} to {high:,.4g}) was taken for {word} and divided by {factor:,g}{doubt}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>Reflectance of {source} reaches {high:,.6g}: as a share it is above 1, in per cent above 100, and times 10,000 above 10,000; bring it to reflectance, for these may be raw counts or radiance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>Values of {source} are divided by {stated:,g}, as its header says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>neither reflectance nor absorbance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>that the file calls bad</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{bands} of {source} {why} {was} left out: {named_bands}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{filled:,} of {count:,} spectra of {source} without any value left out: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{shares:,} of {count:,} spectra of {source} never exceed {HIGHEST_SHARE:g} and may be shares already, which would make them {scale:,g} times too dark: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{source} does not say what its values are; {low:.4g} to {high:.4g}{axis} were taken for {neither_reflectance_nor}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{source} holds no spectrum: none of its {bands} has a value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/raw.py" />
      <source>{values} of {source} in bands that most spectra have are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>Files of OPUS whose names differ in their endings (.0, .1 …) only are replicates of one sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>Spectra are not of one kind, {quantity} in {names} and {quantity_2} in {name}: give those of one kind only, or convert the others first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>The bands of {moved} lie beside those of {source}, by less than half their distance; values were interpolated linearly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>The folder {name} holds no file of spectra that is known ({files} in it): choose one with files of ASD, OPUS, JCAMP-DX, SVC, Spectral Evolution, ENVI libraries, or tables.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>The places of {strange} lie in another reference system and are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>There are no spectra: give a table, a file or a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{bands} that {names} does not have were left out of other sources; {bands_2} from {extent} are in all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{files} of the folder {name} not read: {rest}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{names} has {bands} from {extent}, and {other} has {bands_2} from {extent_2}, among which those are not: bring both to the same bands with the step resample of 'Preprocess spectra' first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{name} and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{name} is empty: copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{name} is no file of spectra that is known: give a table (CSV, XLSX), ASD, OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed) or an ENVI library with its header.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{plain} is no file or folder: check its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/reading.py" />
      <source>{without:,} of {count:,} spectra have no place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>Texts that differ between replicates of a sample left out: {lost}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>There is no field {field} that tells replicates: fields are {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>occur</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>occurs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>replicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>replicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>sample id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>sample ids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>{replicates} of {samples} averaged by {field}, {counts} to {counts_2} of each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>{rows} have no {field}, so that it is not known which sample they are replicates of: fill them or leave them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/replicates.py" />
      <source>{sample_ids} of {source} {occurs} more than once ({doubled}): average the replicates of a sample with 'Preprocess spectra', or give each spectrum an id of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/similarity.py" />
      <source>References lack values in some bands: leave those bands out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>'{text}' is no range of bands: give its two ends, such as 400, 2400.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>A single band has no derivative: take more bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>A window of {window} bands is longer than {bands}, the shortest run of bands without a gap ({extent}, {runs}): give a shorter window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>Bands are not evenly spaced: savgol smoothed by their numbers, not by their distances.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>Bands from {extent} are not evenly spaced, so that savgol cannot differentiate by the axis: put 'resample(…)' before it, or write savgol({window}, {order}); derivative({derivative}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>Bands from {extent} were asked for, and the spectra reach from {extent_2}: leave out what lies outside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>Bands of width {width:g} are not possible: give a width above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>Joins {value} do not rise: give them in rising order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>The convex hull was laid over spectra that are no reflectance, where absorption features may point up and lie on the hull: put 'reflectance' before 'continuum' if these are absorbance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>The reference of msc has {bands}, and the spectra that meet it {count}: use the bands that it was learnt from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>The step '{step}' is of {quantity}, and the spectra that it meets are neither {quantity} nor {step}: put it before derivatives, snv and detrend.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>The step '{text}' has {numbers}: write {usage}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>The step '{text}' holds something that is no number: write {usage}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>There is no step '{text}': write steps such as {usage}, separated by semicolons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>These spectra are {step} already: leave the step '{step}' out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>brings each spectrum to mean 0 and deviation 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>derivative({order}) is not there: give 1 or 2, after savgol to keep noise down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>detrend({order}) needs more than {order} bands, and there are {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>differentiates by the axis, band by band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>divides each spectrum by its convex hull</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>even bands by areas, or given bands by a Gaussian response as wide as their spacing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>exclude({value}) are no ranges: give pairs, the lower end first, as in exclude(1350, 1450, 1800, 1950).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>fits each spectrum to the mean of the training spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>keeps the bands from low to high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>leaves out the bands of one range or several</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>msc needs a mean of training spectra that differs from band to band, and here it does not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>msc needs the mean of training spectra, and none has a value in every band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>range({low:g}, {high:g}) is no range: give the lower end first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>range({low:g}, {high:g}) leaves no band: the spectra reach from {extent}, and ranges are in nanometres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>resample(width) or resample(band, band, …)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>resample({width:g}) leaves no band: the spectra reach from {extent}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>savgol({window}, {order}, {derivative}) cannot be fitted: the window is an odd number of bands larger than the order, and the derivative is at most the order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>shifts detectors so that they agree where they meet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>smooths by polynomials in a window of bands, or differentiates by the axis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>subtracts each spectrum's own polynomial (order 2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>{name} {value:g} is no whole number from {least} on: give for example {least_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/steps.py" />
      <source>{what} leaves no band: the spectra reach from {extent}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>Bands must rise, each with a wavelength of its own above 0: sort them, and leave doubles out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>There is no band: at least one wavelength is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>There is no quantity '{quantity}': choose one of {QUANTITIES}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>There is no unit '{unit}' of spectra: give {UNITS}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>Values of {shape} do not belong to {count} spectra of {count_2} bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/table.py" />
      <source>{count} widths were given for {count_2} bands: give one for each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>No wavelengths were recognised in {name}, whose columns are {columns}: give a table with a column per band, three at least, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>Row {number} of {name} has more cells than the {width} columns that have a name: check it for a delimiter or a decimal comma outside quotation marks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>Rows of {name} above the names of columns did not count: {titles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{cells} of {name} in columns of bands hold no number and count as missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has a row for each value, and it is not clear which of {values} holds them: call it reflectance or absorbance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has a row for each value, and no column tells the samples apart: name it sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has a row for each value: {samples} at {bands}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has fewer than two rows: give a table with names of columns and rows below them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has no names of columns; the first was taken for wavelengths.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has no rows: give a table with a row for each spectrum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{name} has wavelengths but no column of numbers beside them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{rows} of {name} have no number as {columns}: repair them or leave them out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{sample_ids} of {table} ({doubled}) have more than one value at a wavelength, the first at {centre:g}: give each spectrum an id of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/spectra/tables.py" />
      <source>{table} counts its bands in '{stated}', which is no unit of spectra that is known: give nm, µm or cm-1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>Beyond location the elements {adds}: skill {value} (95 % interval {spread}; none is 0.5), p {p:.2g}. {beyond_verdict}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>Beyond that the elements {adds}, as {method} sees them: a deposit that the model had not seen ranks above {value:.0f} of 100 cells of the ground within {radius_m} of it (95 % interval {low:.0f} to {high:.0f}), on a scale on which location alone gives 50. {reached} {beyond_verdict}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>Nearness to known deposits alone, with no element at all, reaches an AUC over area of {value} (95 % interval {spread}) on the same folds: deposits lie together, and whatever has learnt where they lie finds their neighbours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>That cannot be told from a pattern of deposits without any geology.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>That is better than chance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>The moved patterns differ so much that this may be luck still: more of them (MOVED) would tell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/beyond.py" />
      <source>The same pattern of deposits, turned and put down elsewhere {count} times, where no element can show it, reaches that {times} (p {p:.2g}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>A calibration of slope {slope:g} and intercept {intercept:g} does not rise: fit it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>No calibration is left of {value}: choose 'platt', or give scores within 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>Probabilities reach from {p:g} to {p_2:g}: calibrate the scores first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>Some {what} or weights are not finite, or a weight is negative: leave cells without data out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>The calibrated probabilities of {title} are worse than always saying the share of deposits (Brier skill {skill}): read the map as a ranking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>The calibration has {count} knots of scores and {count_2} of probabilities; both must rise: fit it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>The probabilities of {title} are {what} even after calibration (slope {slope:.2f}, right would be 1): read the map as a ranking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>The probabilities of {title} do not rise with the share of deposits (slope {slope}, right would be 1): do not use them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>The stored calibration {dict} cannot be read: write it with this version of the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>Without fold {one} there are no cases of both classes to calibrate with: use more folds or more deposits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>calibration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>none given</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>{labels} of {count} cases are deposits: calibration needs deposits and background.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>{size} scores were given with {size_2} folds: give one fold to each score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/calibration.py" />
      <source>{size} {what}, {size_2} labels and {size_3} weights were given: give one of each per case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/conformal.py" />
      <source>Ground for {coverage:g} of new deposits was asked for: give a share between 0 and 1, e.g. 0.9.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/conformal.py" />
      <source>No deposit was ranked: the ground for new ones cannot be told.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/ranks.py" />
      <source>Ranks of shape {shape} cannot be compared with ranks of shape {shape_2}: give both methods the same repeats and deposits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/ranks.py" />
      <source>Ranks of shape {shape} do not go with folds of shape {shape_2}: give both as (repeats, deposits).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/ranks.py" />
      <source>Ranks reach from {nanmin:g} to {nanmax:g}: give shares of the area, 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/statistics/ranks.py" />
      <source>The best {share:g} of the area was asked for: give a share between 0 and 1, e.g. 0.2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/drillholes.py" />
      <source>{holes} holes were asked for: give 1 to 5,000.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/spectra.py" />
      <source>An image of {columns} x {rows} cells was asked for: give 10 to 10,000 a side.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/spectra.py" />
      <source>The scene has no {MINERALS}: it is too small, ask for more columns and rows or take another seed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/spectra.py" />
      <source>instrument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/spectra.py" />
      <source>{samples} samples were asked for: give {least} (two of each mineral) to 100,000.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>An area of {area_km2:g} km2 was asked for: give between 1 and 100,000 km2 (1,694 is the paper's).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>Contents below the detection limit: {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>Element contents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>Geology and deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>Only {count} of {count_2} deposits find room at {spacing:.0f} m from each other: ask for fewer deposits or a larger area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>Terrain and drainage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>{deposits_count} deposits were asked for: give at least 1 ({deposits_count_2} is the default).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>{sample_count} samples were asked for: give between 20 and 200,000 (7,234 is the paper's number).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/synthetic/survey.py" />
      <source>{undiscovered} undiscovered deposits were asked for: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source> and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>, in another order; the cells below it were put into the columns of their names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>; below it {units} were converted to the unit of their column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>; if letters look wrong, save it as UTF-8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>; it lacks {missing}, which are empty below it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>; only one of the two headers states the unit of {unsure}, which was taken for both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>A cell in row {row} of {name} goes on after its closing quotation mark, so it is not clear where cells end: write a quotation mark inside a quoted cell twice ("5"" pipe").</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>A name that GeoPackage keeps for itself was changed in {name}: {key}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>A quotation mark that row {row} of {name} opens is never closed, so all that follows would be one cell: remove it or close it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Cells of {name} hold line breaks within quotation marks: {rows}; if rows are missing there, a quotation mark is not closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Columns of {name} without a name are called {unnamed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Columns without a name at the right end of {name} ({count}) were left out; they are empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Empty rows of {name} were skipped: {rows}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Lines below the last row of {name} that fill only the first column were taken for footnotes and left out ({quoted}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Names that {name} gives to several columns, if in another case, were numbered: {repeated}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>None of the sheets of {name} ({names}) holds a table of named columns with rows below them: choose a workbook that does, or export its table as CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {header} of {name} names the columns again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {number} of {name} has a cell in a column without a name between tables side by side: give the column a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {number} of {name} has {length} cells while {expected} columns have a name: check it for a delimiter or a decimal comma outside quotation marks, and give every column a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {number} of {name} names the columns again, and among them {unknown}, which the names at the top do not have: put each table into a file of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {number} of {name} names the columns of tables side by side again, in another order: put each table into a file of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Row {row} of {name} holds a cell of more than {field_size_limit} characters: most likely a quotation mark is opened there and not closed; remove it or close it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>Rows of {name} that end before the last column were filled up with empty cells: {rows}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>The columns of {name} are separated by blanks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>The first line of {name} says that {shown} separates its columns; it is not counted as a row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>The names in {name} end one column before row {head} does: put a decimal comma between quotation marks, or name the column that has none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>The rows of {name} begin with a cell more than there are names, as R writes names of rows; that column is called row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>The sheet {sheet!r} of </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>formulas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>no units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{cells} of {name} (sheet {sheet}, {addresses}) show per cent and were read as they show: a stored 0.1234 is 12.34 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{formulas} of {name} (sheet {sheet}, {addresses}) have no stored result, as programs write them that do not calculate; the cells are empty. Open the workbook in a spreadsheet program, save it there, and read it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} begins as {get} does, but not all of it can be read so: it is damaged or joined from files of different encodings; save it again as UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} cannot be read ({strerror}): check that it exists and that you may open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} has no column names: row {head}, the first that is as wide as the table, holds numbers; put a row of names above it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} has no sheet '{sheet}'; its sheets are {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} has {count} sheets ({names}); the first that holds a table, {names_2}, was read: add |layername=NAME to the file name to read another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} has {count} sheets ({names}); the first that is not empty, {names_2}, was read: add |layername=NAME to the file name to read another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} holds a zero byte in line {line}, which no table of text has: it is a binary or a damaged file; export the table again as CSV or XLSX.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} holds column names (row {head}) but no rows below them: export the table with its samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} holds {blocks} tables side by side under the same names ({columns}); they were put below one another, the left one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is UTF-8, but for letters in {lines}, as where files were joined; they were read as Windows-1252. If letters look wrong there, save the file as UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is a folder: choose the file of a table in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is a workbook of Excel 97 to 2003, of which cells that a formula calculates come empty, and cells that show per cent come as shares (12.34 % as 0.1234). If it has such cells, open it in a spreadsheet program, save it as XLSX, and read that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is a workbook, and the Python at {executable} lacks GDAL's bindings (osgeo), which read these: use the Python that came with QGIS, or save the table as CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is empty: choose a file that holds a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is encoded as {ENCODING_NAMES} and was read so{unsure}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is no table file: choose one of {TEXT_FILES}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is no table: its lines are not divided into columns by commas, semicolons, tabs or bars, and do not hold numbers; export it as CSV or XLSX.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} is no workbook that can be read: it is damaged, protected by a password, of another format than its name says or of one that this GDAL does not know; open it in a spreadsheet program and save it as XLSX or CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{name} was read as {ENCODING_NAMES}, but letters in {lines} may be UTF-8, as where files were joined. If letters look wrong there, save the file as UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{rows} of {name} above the column names, beginning {quoted}, did not count as samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{rows} of {name} below the column names {belong} to the header ({value}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/files.py" />
      <source>{value}{name} is empty: choose a workbook that holds a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/numbers.py" />
      <source>The decimal mark is {decimal!r}; choose a point (.) or a comma (,).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/tables/units.py" />
      <source>{unit!r} is no unit of content; use {UNITS} or oz/tonne.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>An area over this grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>Sharing the score among the elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>The area {name} covers no cell of the grid, which spans ({x_min:.0f}, {y_min:.0f}) to ({x_max:.0f}, {y_max:.0f}), while the area spans ({west:.0f}, {south:.0f}) to ({east:.0f}, {north:.0f}) there: check that both have their right CRS and show the same ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>The area {name} has no geometry: check the layer, its filter and its selection, or leave the area empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>Writing the attributions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/attribution.py" />
      <source>cut the grid to the area first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>A classifier of cells has no gradients: elements are permuted instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>calibrated log-odds of deposit against background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>{count:,} nodes, {donors} draws and {count_2} bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/explain.py" />
      <source>{distance} cell{s}; in between interpolated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/features.py" />
      <source>The band {name} has {the_same_value}: leave it out, nothing can be learnt from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/features.py" />
      <source>choose larger cells or fewer bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/features.py" />
      <source>no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/features.py" />
      <source>the same value everywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/methods.py" />
      <source>logistic regression of peaks around</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/methods.py" />
      <source>support vector machine with surroundings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>A sample spacing of {spacing_m:g} m is no distance: give a positive number, or none to have it estimated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>An exclusion of {exclusion_m:g} m is negative: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Computing features of cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Deposits lie so close together that too few, or no ground, are left beside those of {folds}: they were not held out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Deposits on a map of models that had not seen them or the ground around: AUC over area {value:.3f} (95 % interval {low:.3f} to {high:.3f}); the best {SHARES:.0f} % of the area hold {value_2:.0f} % of them ({low_2:.0f} % to {high_2:.0f} %).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Judging moved patterns of deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>No cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>On held-out ground a higher score was no more often a deposit: the probability is nearly the same everywhere, and the map ranks by guess.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Only one cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>The deposits could not be held out in parts: the probability is not calibrated, and nothing says how good the map is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Training members for the uncertainty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Training on held-out folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>Training {method}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>fold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>fold{s} {impossible} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>goal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>lie where a band has no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>share a cell with another and count with it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{background} background cells are too few to learn from: give at least {LEAST_BACKGROUND} ({BACKGROUND_CELLS} is the default).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{bags} members have no spread: give 0 for none, or at least 2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{count} deposits are too few to hold any out: the probability is not calibrated, and nothing says how good the map is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{folds} fold holds out nothing: give at least 2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{name} cannot be read as a classifier of cells: it is damaged or another kind of model; train or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{name} cannot be used. {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{number} of {count} deposits {why}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/model.py" />
      <source>{only_one_cell} with data in all bands holds a deposit, and a classifier needs at least {LEAST_DEPOSITS}: add deposits, or leave out bands without data there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/scorers.py" />
      <source>The model holds a classifier of the kind '{kind}', which this version of the plugin does not know: update the plugin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/cells/scorers.py" />
      <source>The model says it is of the kind '{kind}' but its arrays do not fit: train or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>, mixed with {mixup:g}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Computing features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Fold {number} of repeat {repeat} could not be tested: with a buffer of {buffer_m:,.0f} m, {learnt} deposits and {background} background cells are left to learn from. Give a smaller BUFFER or other FOLDS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Goal of classifiers of cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Judging moved patterns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>No fold could be tested: the buffer leaves nothing to learn from in any of them. Give a smaller BUFFER or more folds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>None of the {count} deposits has a window in PATCHES: sample the patches from the same layer of deposits, or leave PATCHES empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Reading the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>The buffer of {buffer_m:,.0f} m is less than the diagonal of a patch of {patch_size} cells, {diagonal:,.0f} m: windows of the training would touch those of the test. Give a BUFFER of at least {ceil:,} m, smaller patches, or no networks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>The buffer of {buffer_m:,.0f} m is less than {BUFFER_SPACINGS:g} sample spacings ({BUFFER_SPACINGS_2:,.0f} m): held-out ground shares samples with the ground of the training, and methods that see surroundings look better than they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Training and mapping folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Weights that networks start from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>Writing the out-of-fold map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>estimated from the detail of the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>lie in cells of their own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>lies in a cell of its own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{background:,} at most, the same for all classifiers of cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{have}, and cross-validation needs at least {LEAST_DEPOSITS} such deposits: give more deposits, or bands with data around them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{have}, and {folds} folds need at least {folds}: give at most {used} folds, more deposits, or bands with data around them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{left_out} of {count} deposits take no part: {why_left_out}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{patches}; those near held-out ground take no part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{sharing} in a cell with another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{used} of {deposits} deposits {lies_in_a} with data in all bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation.py" />
      <source>{without_data} where a band has no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_kinds.py" />
      <source>{kind} ({deposits} deposits, AUC over area {value}) carries the figure: the other {deposits_2} have {value_2} and cannot be told from chance. Give one kind at a time, or KIND to 'Map prospectivity'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>No method was chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>The distance {upper} is {value:g} m: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>The sample spacing is {spacing_m:g} m: give more than 0, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>The threshold {threshold:g} is no probability between 0 and 1: give one such as 0.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>{background} background cells are too few to learn from: give at least {LEAST_BACKGROUND}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>{folds} fold leaves nothing to learn from: give at least 2 (5 to 10 are usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>{no_method_was}: choose from {COMPARED_METHODS}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/crossvalidation_options.py" />
      <source>{repeats} repeats were asked for: give at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>A tile of {tile_size} cells holds nothing: give a side of at least 1 cell, such as 256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>AUC over area {value:.3f} (95 % interval {low:.3f} to {high:.3f}) from {counted} deposit cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Drawing the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Every cell of {name} with data holds a deposit: there is nothing to compare them with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Every deposit inside {name} ({without_data}) lies on a cell without data: choose a map that covers them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Every one of the {n} tiles of {size} cells holds a deposit, so tiles without one cannot be judged: give a smaller tile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Prediction-area plot: {value} of deposits on {value_2} of the area, from a value of {threshold:.3g} on; normalised density {value_3:.2f} ({low:.2f} to {high:.2f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>Ranking deposits among all cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>The best {share} of the area hold {value} of deposits ({low} to {high}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>The map has {n} tile{s} of {size} cells with data; at least 4 are needed to judge tiles: give a smaller tile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>lie where the map has no data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>{count} of {count_2} deposits {why} and are not counted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>{name} has no data in any cell: check the prediction that made it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>{name} has {count} bands ({names}) and none is called 'probability': choose the map of a prediction, not the grid of elements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>{name} holds values from {low:g} to {high:g}, which are no probabilities from 0 to 1: choose the map of a prediction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evaluation.py" />
      <source>{sharing} deposits share a cell with another and count once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>MINIMUM_GROUND changes that limit; 0 keeps all elements and maps the ground that they share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>No ground has values of all elements: choose elements that were measured on the same ground, or give a larger MINIMUM_GROUND to have those set aside that most of the others do without.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>There is no ground that most of the {elements} have values on: choose elements that were measured on the same ground. {change}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>it covers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>they cover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>values on {part_of_ground} of the ground that most elements cover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>{count} of {count_2} elements {value} set aside, for a map has values where all elements have, and {it_covers} less than {minimum_ground:g} % of the ground that most elements cover: {covered}. {change}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/evidence.py" />
      <source>{lacking_in_words} The map covers the ground that all share: {shared} of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>A stride of {stride} cells is no distance: give at least 1 (32 is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>The area lies where the grid {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>check the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>choose an area inside the part with data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>{comparison} windows to compare with were asked for: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>{value} {name} give no attribution: ask for at least 1 ({getattr} is the default).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/explanation.py" />
      <source>{where} has no cell with data in all of the model's bands: {check_the_grid}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/background.py" />
      <source>No background is left: every cell with data lies within {exclusion_m:,.0f} m of a deposit. Give a smaller EXCLUSION or, where that is empty, the true SPACING of the samples, which is estimated otherwise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/lattice.py" />
      <source>Looking for the detail of the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/lattice.py" />
      <source>No cell of {name} has data in all of its {count} bands: leave out bands that are empty or lie elsewhere.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/lattice.py" />
      <source>Samples are about {spacing:,.0f} m apart, as estimated from the detail of the grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/location.py" />
      <source>nearness to known deposits alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/moved.py" />
      <source> a MOVED of at most {found},</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/moved.py" />
      <source> a grid of more ground, or the deposits of one part of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/moved.py" />
      <source>The survey leaves no room to put the pattern of deposits down elsewhere: of {tried:,} motions tried, {found} of the {count} wanted keep {LEAST_KEPT:.0f} % of the deposits on ground with data and lie apart from the real pattern and from one another. So nothing says what the elements add to nearness. Give</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/moved.py" />
      <source>{count} moved patterns have no spread: give 0 for none, or at least 2 ({MOVED} is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/out_of_fold.py" />
      <source>All deposits lie in one part of the ground: {share:.0f} % of it are no farther from their middle than the farthest of them. Folds are neighbours there, and a method that only tells this part from the rest looks good. Make a grid of that part alone to see how well deposits are found inside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/ground/out_of_fold.py" />
      <source>{name} could not be trained without fold {number} of repeat {repeat}: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>All values of {band_names} in the grid {name} lie outside what the model {model} learnt from: {ranges}{more}. Give a grid in the units of the training (ppm, ppb or per cent; logarithm or not), or train a model on this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>The grid {name} lacks {which} that the model {model} was trained on; it has {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>The model {model} was trained on cells of {trained:g} m and the grid {name} has cells of {given:g} m: interpolate it at {trained:g} m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>further band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>further bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>the band{s} {missing}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>{band_names} from {least} to {greatest}, and from {low} to {high} in training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>{file} does not say how each of its bands is scaled: train or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>{file} does not say of what kind its classifiers are and how far apart its samples were: train or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>{file} does not say which values each of its bands had in training: train or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/header.py" />
      <source>{file} is {KINDS}, and a model of a grid of elements is asked for here: choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/kind_maps.py" />
      <source>Mapping {kind} alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/kind_maps.py" />
      <source>{kind} gets no map of its own: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/mapping.py" />
      <source>MINIMUM_GROUND is {minimum_ground:g}: give a share between 0 and 100 per cent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/mapping.py" />
      <source>The classifier of cells learnt from all chosen elements, whatever this test says of each: its weights are held small, and elements that tell nothing alone can tell something together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/mapping.py" />
      <source>The reach of samples is {reach_m:g} m: give more than 0, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/mapping.py" />
      <source>interpolation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/mapping.py" />
      <source>treatment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>, most often in {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>Mapping the probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>The mean of networks and classifiers of cells is a ranking: only the latter are calibrated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>The stride {stride} has no meaning for a classifier of cells: its map is as fine as the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>Writing the map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>{name} does not say what its training saw, as older files do not: train it again, or map without RANGE of 'Predict prospectivity'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>{name} was trained without members for the uncertainty: train it again with them, or leave UNCERTAINTY empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/prediction.py" />
      <source>{outside:.1f} % of the cells, and {outside_best:.1f} % of the best {BEST:.0f} % of the ground, hold a value outside the range of the {learnt_from} that training learnt from (a part of its grid) in at least one band of {count}{mostly}: RANGE of 'Predict prospectivity' shows in how many. Where many are, the map is a guess.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/prediction_options.py" />
      <source>mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/cells.py" />
      <source>{complete} of {count} deposit cells lack data in at least one band and were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/cells.py" />
      <source>{count} deposits lie in {count_2} cells of the grid; deposits in the same cell count once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/cells.py" />
      <source>{count} of {count_2} deposits lie {outside_the_grid} and were left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/cells.py" />
      <source>{name} has no data of {empty} at any of the {count} cells that hold a deposit: leave out such bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>, selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>A cluster distance of {cluster_m:.10g} m puts the {count} deposit cells into too few clusters ({clusters}; {FOLDS} folds need at least {FOLDS}): give a smaller distance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>No element separates deposits from background at a significance of {significance:g}: check the places of the deposits, or give 'Select elements' a larger significance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>Only {count} cells have data and lie at least {exclusion:.10g} m from every deposit: all of them are the background.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>Only {count} cells of {name} hold a deposit and have data, and scoring in {FOLDS} folds needs at least {FOLDS}: add deposits, or take a finer or larger grid if several share a cell or lie outside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>Reading cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>Scoring elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>Significance {significance:g} is no probability between 0 and 1: give for example 0.01.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>The grid has {count} background cells: the {draws} draws of {wanted} share some.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>The selection rests on {deposit_cells} deposit cells only: another few deposits could change it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>The {deposit_cells} deposit cells form {clusters} clusters of cells that lie within the exclusion distance of one another; neighbours are not independent, so that too many elements are selected: give a cluster distance of about three sample spacings to see which remain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>The {name} distance {value:g} is negative: give metres, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>no</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>scoring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{MOST_DEPOSIT_CELLS} of the {count} deposit cells, drawn at random, are scored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{below}: an AUC significantly below one half is an artefact of cross-validation and selects nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{count} deposit cells against {draws} x {negatives} background cells at least {exclusion:.10g} m from every deposit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{draws} draws of background were asked for: give at least 1 (10 is usual).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{element}: AUC {auc:.3f} ± {se:.3f}, ZAUC {zauc:.2f}, p {p_value:.2g}{selected}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{name} has no coordinate reference system: assign one with 'Assign projection' (gdal:assignprojection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{name} has {value} background cells with data at least {exclusion:.10g} m from every deposit, and at least {FOLDS} are needed: give a smaller exclusion distance or a larger grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/selection/elements.py" />
      <source>{negatives} background cells were asked for: give {FOLDS} to {MOST_NEGATIVES}, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>A smallest area of {minimum_area_km2:g} km² makes no sense: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>Many cells share the probability {limit} at the limit, and all of them are outlined: {share:.3g} % of the ground with data instead of {area_percent:g} %. The map does not tell them apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>No target covers {minimum_area_km2} km²: the largest of {count} has {written_area} km²; ask for smaller targets or a larger share of the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>None of the {outside} deposits lies inside {source}, so every target counts as new: check the CRS of both layers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>The best {area_percent:g} % were asked for, and what covers more than half of the ground with data does not single out ground. There are no targets: ask for a smaller share of the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>The map does not single out ground: more than half of the ground with data ({share}) has its best values, {limit} and above, where the best {area_percent:g} % were asked for. There are no targets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>The map does not single out ground: {source} has the value {limit} everywhere. There are no targets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>The targets cannot be outlined ({error}): choose larger cells or a smaller share of the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>{area_percent:g} % of the area cannot be outlined: give more than 0 and less than 100, such as 10.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>{count} targets on {written_area} km², from a probability of {limit} on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>{name} has {count} bands and none is called 'standard_deviation' or 'uncertainty': choose the uncertainty of a prediction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/targets.py" />
      <source>{outside} of {count} deposits lie outside the map; they count for distances.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/agreement.py" />
      <source>Dense map against the network's own windows of {crop} cells: {figures}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/agreement.py" />
      <source>Mapped in one dense pass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/agreement.py" />
      <source>Mapped window by window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/agreement.py" />
      <source>The dense map does not rank the ground as the network's own windows of {crop} cells do ({figures}): a network of small windows learns their edges, and a dense pass has none; for the map that it was trained to give, choose MODE=patches of 'Predict prospectivity'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/agreement.py" />
      <source>rank correlation {rank_correlation:.2f}, mean difference {difference:.3f}, at {windows} places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>Choosing windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>No {name} window of PATCHES lies {ground}: sample more or smaller windows, give a smaller BUFFER if the patch's diagonal allows it, or leave PATCHES empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>Of PATCHES, {of_deposits} deposit windows and {of_background} background windows take part: the others do not lie {ground}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>PATCHES, as left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>{buffer_m:,.0f} m (BUFFER and one cell) or more from the ground that is held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>{drawn} for fold {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/candidate.py" />
      <source>{name} without fold {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/ensemble.py" />
      <source>The models of the ensemble see crops of {map} cells: combine models that were trained with one crop size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/ensemble.py" />
      <source>{count} of {models} models are checkpoints of trainings that were cancelled: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/ensemble.py" />
      <source>{name} after epoch {epoch}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/ensemble.py" />
      <source>{name} is the checkpoint of a training that was cancelled after epoch {epoch}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/ensemble.py" />
      <source>{name} says it is a {network} but its weights do not fit one: train or copy it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source> and {compared:,} to compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>An attribution with a stride of {step} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>Dense score against the network's own windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>Empty ground among that which values were taken from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>Integration error (RMS, share of the scores' own RMS)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>Of the ground that values were taken from {empty:.0f} % has no data, and every element counts as its mean there: in part the elements are compared with average ground and not with other ground. Explain an area inside the part with data, or use the method gradients.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>The attribution takes a stride of {stride} cells or a divisor of that ({possible}); {step} is none: choose one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>The attributions miss the score that they should add up to by {share:.0f} % (RMS): ask for more steps than {steps}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>These attributions explain the score of the dense map, which does not rank the ground as the network's own windows do: a map that was made window by window (modes patches, tiles and, for this network, auto) they explain in part only. {sentence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>rank correlation {rank_correlation:.2f} at {windows} places</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>{draws} draws and {bands} bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>{steps} steps and {bands} bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/explain.py" />
      <source>{windows:,} windows {step} cells apart{value}, {work}: {cost:,.0f} million cells through the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/inference.py" />
      <source>A dense pass is not what this network was trained for: mapping window by window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/inference.py" />
      <source>A map with a stride of {step} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/inference.py" />
      <source>The dense mode takes a stride of {stride} cells or a divisor of that ({stride_2}); {step} is none: choose one, or the mode 'patches'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/inference.py" />
      <source>The grid has {columns} x {rows} cells and a tile {size} x {size}: choose the mode 'dense'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/inference.py" />
      <source>Tiles lie side by side: the stride {stride} has no meaning in this mode.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/leakage.py" />
      <source>No background window is left that touches no window of another fold: sample more or smaller windows, or fewer folds, or switch APART off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/leakage.py" />
      <source>The patch layer {name} leaks: {count} training windows touch {count_2} test windows of another fold (first: patch {patch_id} of fold {fold} and patch {patch_id_2} of fold {fold_2}), so that the network would be tested on ground it was trained on. Switch APART of 'Sample patches' on, or leave PATCHES empty, and windows are drawn for each fold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/leakage.py" />
      <source>{count} of {count_2} windows touched one of another fold and were left out; {value} around deposits and {value_2} in the background remain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/options.py" />
      <source>A crop of {crop_size} cells is less than the {SMALLEST_CROP} that the network reduces to one: give a larger crop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/options.py" />
      <source>preset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source> ({wrong} of {count} windows are like it)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>The outline of patch {ids} of {layer} is {what}{others}: {remedy}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>draw it as a square of cells, or sample the patches on this grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>draw it larger, or delete it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>give it as many columns as rows, or delete it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>no rectangle along rows and columns of {grid}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>smaller than a cell of {grid}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>{between} of {windows} of {layer} do not lie on the cells of {grid} (first: patch {ids}, off by {off:.2g} cells): they were made on another grid, or moved together. Give the grid that they were made on, or sample the patches on this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>{between} of {windows} of {layer} lie between the cells of {grid} (first: patch {ids}, off by {off:.2g} cells): the nearest cells are read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>{moved} of {windows} of {layer} were moved, drawn or resized, or made on a grid other than {grid}: they are read where their outlines lie, and not where col_off, row_off and size say (first: patch {ids}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/outlines.py" />
      <source>{whole} x {whole_2} cells, where windows are square</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source> and beyond the buffer of held-out ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source> and keeps {buffer_m:,.0f} m (the buffer and one cell) from held-out ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source> or too near held-out ground,</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>No background window of {size} x {size} cells and at most {max_empty:.0%} empty cells is farther than {exclusion:g} m from all {count} deposits{apart}: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>No window of {size} x {size} cells with at most {max_empty:.0%} empty cells holds a deposit{apart}: </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>Only {count} of {negatives} background windows could be placed between the deposits{beyond}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>Only {count} of {positives} deposit windows could be placed: the others would lie outside the grid{near} or be empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>Patches of {patch_size} cells are too small: seven eighths of a patch must hold the 32 cells that the network reduces to one; give at least 37.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>The exclusion distance {exclusion:g} m is negative: give 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>The grid {name} has {columns} x {rows} cells and a patch {size} x {size}: choose smaller cells or smaller patches.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>Windows around deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>Windows in the background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>choose smaller patches or a grid that reaches beyond the deposits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>choose smaller patches or a smaller exclusion distance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>take more folds, or smaller patches, which allow a smaller buffer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>{NEARER}, or a smaller exclusion distance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>{count} deposits lie less than {margin} cells from the edge of the grid, where no window can hold them in every crop: left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>{count} of {count_2} deposits lie outside {name} and are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/sampling.py" />
      <source>{getattr} {name} were asked for: give at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/scaling.py" />
      <source>The band {name} of {name_2} has no data: leave it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/scaling.py" />
      <source>The band {name} of {name_2} has no positive value and so no logarithm: choose the transform 'none'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/scaling.py" />
      <source>The band {name} of {name_2} has the same value everywhere: leave it out, a network cannot learn from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>The field label holds {map}: 1 means deposit and 0 background.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>The patch layer is empty: make one with 'Sample patches'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>The patches have sizes {map} ({count} of {rare} cells, first: patch {patch_id}): all windows must have one positive size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>There is no {name} patch (label {label}): a classifier needs both kinds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>{count} of {count_2} deposits lie outside the windows of the patch layer that bear their ids (first: deposit {deposit_id} and patch {patch_id}): the windows were sampled around other deposits, or features were numbered anew, as they are when a layer is saved in another format. Sample the patches from this layer of deposits, or do without a patch layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/table.py" />
      <source>{outside} of {count} patches lie outside the grid of {columns} x {rows} cells (first: patch {patch_id}): sample them on this grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>, except {skipped}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Crops of {crop} cells can miss the deposit of a window of {patch_size}, which is sure to be in every crop of {usual}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Fold {fold} cannot be held out: without the windows that overlap it, one part would lack deposits or background. All windows train, and all figures are of training windows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Fold {fold} is held out; {touching} windows that overlap it take no part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Patches of {patch_size} cells leave a crop of {crop}, less than the {SMALLEST_CROP} that the network reduces to one: sample larger patches.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Standardising the bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>The best weights so far, of epoch {epoch}, were kept as {checkpoint}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>The crop of {crop} cells is larger than the patches of {patch_size}: choose a crop of at most their size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>The loss was never a number: lower the learning rate, or check the grid for extreme values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Training with batches of {batch_size} crops of {crop} x {crop} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Training {network}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>Weights of {name} taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>bfloat16</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>float32</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>{count} of {windows} lack data in at least one band in more than half of their cells (first: patch {empty}): the mean of the band stands there, from which nothing is learnt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>{count} windows held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/targeting/windows/training.py" />
      <source>{network} on {count} windows ({value} deposit) of {crop} x {crop} cells x {count_2} bands, {held_out}, {device}, {bfloat16}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/children.py" />
      <source>{command} cannot be started ({value}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/children.py" />
      <source>{command} did not answer within {within_s:.0f} s.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/interpreters.py" />
      <source>The interpreter {path} cannot be found ({strerror}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/interpreters.py" />
      <source>{path} does not answer as a Python 3 does ({error}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/interpreters.py" />
      <source>{path} is Python {map}, and {map_2} or newer is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source> elements, and run it again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>'{name}' met an error that it does not know ({text}): please report it with the file {kept_log}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>It was ended by force; files that were finished before stay, all others were removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>The process that worked on '{name}' {why}. Its last words are in {kept_log}; no output was left half written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>crashed in a library ({called}): run it again, and report it if that happens twice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>exit code {code}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>was killed, as systems do when memory runs out: close other programs, choose larger cells or fewer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>{path} cannot be started ({strerror}): choose another interpreter, or QGIS's own process, under Settings &gt; Options &gt; Processing &gt; Providers &gt; Prospectivity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/process.py" />
      <source>{platform}, exit code {returncode}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/tasks.py" />
      <source>Drawing the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/tasks.py" />
      <source>Fitting variograms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/worker/tasks.py" />
      <source>Making the survey</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Elements were not tested one by one, and the classifier learns from all of them: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Fewer than {FOLDS} cells of the grid hold a deposit: elements are not tested one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Finished before, and kept: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>KIND makes a map of each kind by classifiers of cells, and {network} is a network: leave KIND empty, or choose a classifier of cells such as automatic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>No element alone tells deposits from background at a significance of {significance:g}: the network learns from all {count}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>Only {cells} cells of the grid hold a deposit, and selecting elements in {FOLDS} folds needs at least {FOLDS}: add deposits, or switch SELECT off and choose the elements yourself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>The grid has {columns} x {rows} cells and a patch {size} x {size}: choose smaller cells or smaller patches.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>The layer of samples has {points}, and a map of elements is made from {least} at least: check the layer, its filter and its selection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>{counted} deposit cells lie in the fold that was held out of training. Only these figures say something about finding deposits; the elements were selected, and the best epoch chosen, with a look at them, so they are still on the bright side. With so few deposits the intervals are wide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>{name}: done in {seconds}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../models/workflow.py" />
      <source>{ranked} deposit cells were ranked on a map that is put together from {count} classifiers. Each had not seen one group of neighbouring deposits, nor the ground nearer to them than to other deposits, nor background within {BUFFER_SPACINGS} of that ground, and maps it. Only these figures say something about finding deposits. 'Cross-validate methods' repeats this with other folds and compares them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>A page with bars, maps and what they mean, readable offline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Area to explain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Attribute to elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Attribution to elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Distance between the windows that are computed; in between the map is interpolated. Empty: a network's own, 32; of classifiers of cells as few as a minute or so allows. Halving it takes four times as long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Drawn at random over the grid, for the report's comparison of the area with the whole grid; 0 compares nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Draws</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Elements in their order, separated by commas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Evidence grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>GeoTIFF with one band per element in units of the log-odds: above 0 the element favours a deposit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>It must have the bands and the cell size that the model was trained on; the order of bands does not matter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Model file written by 'Train classifier' or 'Map prospectivity'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Other places that each element is taken from in a permutation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Points on the way from average ground to the real one at which gradients are taken; the report gives the error that is left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Polygons, lines or points in any coordinate reference system, such as a target: only the cells they cover are computed and get data, and the bars are theirs, those that favour a deposit most first. Empty: the whole grid, which can take hours on a large one without a graphics card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Prospectivity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Same seed, same machine, same result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Says why a model calls a place prospective: the share of each element in the score (log-odds of deposit against background), compared with average ground, as a raster with one band per element and as bars for a chosen area. It explains the model, not the ground: elements that vary together share the credit, and none of it is a cause. Networks need PyTorch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Seed of the random choices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Stride (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>Windows to compare an area with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>auto: a CUDA device where there is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>explain, explanation, attribution, importance, shap, integrated gradients, why here, contribution, element, geochemistry, mineral exploration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/attributeelements.py" />
      <source>gradients: integrated gradients of a network, whose shares add up to the score; permutation: what the score loses when an element is taken from other places of the grid, as always with classifiers of cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>A page with all of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>Check installation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>Number of libraries that are missing or broken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>Tells which Python runs the work and why, which libraries it has, of which version and from where, and what is missing for which algorithm; beside it versions, memory, settings and folders. Every library is imported in that Python, so that one that is there but broken shows. Nothing is installed or changed. Add the text to the report of a fault: it holds names of folders, but no passwords and no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>The same as text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/checkinstallation.py" />
      <source>install, installation, dependencies, versions, diagnosis, bug report, pytorch, missing libraries, python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>A page with the map beside the image in false colours, the share and the mean spectrum of each class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>A raster with the cells of the image, in which all but 0 and no data is classified; or polygons that hold the centres of cells. Empty: all cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Calls each cell of a hyperspectral image after the class of spectra that it is likest, with a model of 'Train spectral classifier' (support vector machine, PLS-DA, 1-D network, Spectral Angle Mapper or Binary Feature Fitting). The bands of the image and of the model are brought together by centre and width, so that a model of field or laboratory spectra serves for an image. Shadow (mean reflectance below 1 %) and cells without data stay unclassified. Every other cell gets one of the model's classes, also ground that training never saw: look at the probability, and at the mean spectra in the report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Cells to classify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Cells whose likeliest class is less probable than this, 0 to 1, stay unclassified. Empty: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Classify hyperspectral image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>GeoTIFF of whole numbers: 1, 2 … in the order of the model's classes, 0 unclassified; names and colours of the classes are stored with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>GeoTIFF with the probability of the likeliest class, also of cells that are too doubtful for one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>GeoTIFF with what the likeliest class is more probable than the next: near 0 either could be meant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Hyperspectral image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Least probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Margin to the next class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Model file written by 'Train spectral classifier', of one block.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Probability of the class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Reflectance: ENVI (BSQ, BIL or BIP) with wavelengths in its header, or any raster whose bands say their wavelength in metadata or names. Widths, bad bands, scale and no-data value are taken from the header. It may lie in degrees, or have no georeference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>Spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyhyperspectralimage.py" />
      <source>hyperspectral, remote sensing, imaging spectroscopy, image, envi, airborne, satellite, mineral map, alteration, classification, sam, spectral angle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI libraries; a folder of such files; or several of these on the same bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Classes of the spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Classify spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Field of the sample's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Gives spectra the classes of a model of 'Train spectral classifier', with the probability of each class. The spectra may come from another instrument than those of training: they are brought to the model's bands by centre and width. Where they have places the result is a layer of points. A model knows its own classes only: a material that it has never seen gets one of them as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Joins both instruments. Empty: the field that joined them in training, or else the names of the spectra.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Model file written by 'Train spectral classifier'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Of the same samples, for a model that was trained on two. A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI libraries; a folder of such files; or several of these on the same bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>Spectra of a second instrument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>What is known of each spectrum, its class, the probability of that class, and p_ with the name of a class for each; points where the spectra have places. Probabilities take the classes as equally common.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/classifyspectra.py" />
      <source>spectra, spectroscopy, classification, class, mineral, lithology, asd, infrared, nir, swir, predict</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>A field, such as Ti_ppm. Empty: the last element.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>A page with warnings, figures and plots of each element, and every decision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>A point layer, or a table with columns of coordinates: any layer, CSV, text, XLSX or ODS file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Above the range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Adds fields in this unit under one kind of name, such as Au_ppm beside Au_ppb or AU, so that surveys can be merged; keep adds none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Adds fields with -1 (low), 0 or 1 (high): tukey: 1.5 quartile distances beyond the quartiles; mad: 3 scaled median absolute deviations from the median; of logarithms. Nothing is deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Adds fields with the element in the place of the oxide, such as Si beside SiO2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Adds transformed fields: log10; or log-ratios of all elements, which free compositions from their constant sum: centred (clr), isometric pivot balances (ilr), additive (alr).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Assays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Below detection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>CRS of the coordinate columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Clean assays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Cleaned assays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Codes for missing values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Column of x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Column of y</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Columns that hold assays. Empty: all that are recognised from their names and values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Columns without a unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Decimal mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Decisions of an earlier cleaning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Easting or longitude, for a table without geometry. Empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Element that ALR divides by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Elements with more are set aside: cleaned, but neither transformed nor listed for mapping.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Every decision with its rows; give it as REPLAY to clean the next delivery alike.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Fields to go on with, separated by semicolons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>For a table without geometry. Empty: a column EPSG, or WGS 84 for degrees; metres stay without one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>LOG of an earlier run: its choices and columns are taken again, and all others here are ignored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Largest share below detection (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Log of decisions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Many samples at exactly the smallest value are probably half a detection limit: keep them (they are reported), or take them as censored below twice the value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Northing or latitude, for a table without geometry. Empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Numbers or texts that mean 'no value', separated by semicolons. Empty cells, n.a., null, - and the like always do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Outlier flags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Oxides to elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Points with all fields of the table, assays as numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Reads assays as laboratories deliver them (a layer, CSV, XLSX): recognises elements and units from column names, values below and above detection, codes for missing values, decimal commas, unit rows, size fractions and duplicates, and makes numbers of them. Nothing is lost and nothing is changed unseen: what a cell was before stays in a field &lt;name&gt;_raw, rows that cannot be mapped are set aside with a reason, and report and log name every decision with its rows. Values that stand for 'below detection' are guesses: where many samples lie below it, maps and statistics show the guess.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Rows as they came, with the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Rows read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Rows set aside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Rows written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Samples at one place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Samples at the same place, depth and size fraction: average them, take the first, or keep them apart where they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Several methods for one element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Size fractions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Size fractions to keep, separated by semicolons. Empty: all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Suspected half detection limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Transform</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Values below detection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>What stands for a value above the range of the method, such as &gt;4000: the limit, or missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>What stands for a value below its detection limit: half the limit, the limit divided by the square root of 2 (sqrt2), a value from regression on order statistics (ros; meaningful for the whole set, not for single samples), or missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Writing the cleaned table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>Zeros</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>assay, geochemistry, geochemical, laboratory, lab, detection limit, censored, below detection, csv, excel, xlsx, units, ppm, oxides, duplicates, outliers, log-ratio, clr, ilr, compositional, import, sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>auto decides column by column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>keep all columns, or merge them into one more column: the method that measured most samples comes first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>keep them, take them as missing (not analysed), or as censored below the smallest measured value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/cleanassays.py" />
      <source>unknown: they are not converted. usual: oxides are per cent and elements ppm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Collars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Create sample drill holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Makes up drill holes to try the plugin on, and the truth to check results against: holes that lean and bend, with As_ppm in a smooth field, Cu_pct that is rich where arsenic rises fast with elevation, so that its grade is told by a gradient and not by any content beside it, and Sb_ppm, which has nothing to do with anything. Nothing in it is a measurement, although it lies in western Guangdong (EPSG:32649).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Number of holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>On a jittered grid of 45 m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Points with hole, x, y, z and depth.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Sample data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Surveys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Table with hole, depth, azimuth and dip (negative downwards).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>Table with hole, from, to, unit, As_ppm, Sb_ppm and Cu_pct, and the truth: place_east, place_north and place_up of the middle, and As_rise, the derivative of arsenic by elevation, per metre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsampledrillholes.py" />
      <source>example, demo, test data, tutorial, synthetic, drill hole, drillhole, borehole, collar, survey, assay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Cells of 10 m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Columns of the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Create sample spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>GeoTIFF of classes from 1 in the order of the minerals above, with names and colours: the mineral there is most of in each cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>GeoTIFF of reflectance; wavelength and width of each band stand in its metadata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Imaging spectrometer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Makes up reflectance spectra to try the plugin on, and the truth to check results against: zones of kaolinite, alunite, goethite, hematite, jarosite, chlorite, gypsum in host rock, with absorption features where textbooks put them, mixed by area, under uneven light and with noise. An imaging spectrometer sees the scene; samples taken in it are measured by a field spectrometer with other bands (400 to 2,450 nm) and analysed. Zn_ppm sits in goethite and rises with the depth of its feature at 930 nm; Fe_pct is that of all iron minerals; Sn_ppm has nothing to do with any mineral, so that nothing must be found. Nothing in it is a measurement, although it lies in western Guangdong (EPSG:32649).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Number of samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Points with sample, site, class (the mineral there is most of), the share of each mineral, Fe_pct, Zn_ppm, Sn_ppm, and a column per band, named by its wavelength in nm.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Rows of the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Spectra of samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>Spread evenly over the minerals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>True classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>airborne: 204 bands of 11 nm, every 10 nm from 420 nm on. spaceborne: 238 bands of 9.5 nm, every 8.5 nm from 426 nm on, with a little more noise. Scene and samples are the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplespectra.py" />
      <source>example, demo, test data, tutorial, synthetic, spectra, hyperspectral, spectroscopy, image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>About one per square of a lattice over the area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Area (km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Create sample survey</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Deposits in the output layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Deposits planted besides, which have haloes and belong to the truth but are not in the output layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>GeoTIFF with the band favourability from 0 to 1: the regional favourability that deposits were drawn from, raised to 1 on every deposit. It ranks places; it is no calibrated probability.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Makes up a stream-sediment survey to try the plugin on, and the truth to check the result against: sixteen elements, log-normal, correlated in space and with each other, with sampling errors, and deposits along faults and at the contacts of plutons, whose haloes trail down the valleys. Only Au, Sn, Cu, Ag, Ba, Sb, Hg, Mo know of the deposits; some deposits lie under cover and hardly show. Au, Ag and Hg are in ppb, all others in ppm. A content below the detection limit is stored as half of the limit, and below_detection names the elements. Nothing in it is a measurement, although it lies in western Guangdong (EPSG:32649).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Number of known deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Number of undiscovered deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Points with the fields deposit_id, name, commodity and grade_class (large, medium, small).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Points with the fields sample_id, one per element, and below_detection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>Samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>The area is a square of this size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>True favourability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/createsamplesurvey.py" />
      <source>example, demo, test data, tutorial, synthetic, geochemistry, stream sediment, deposit, mineral, exploration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>AUC over area of nearness to known deposits alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>AUC over area of the best method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Any number. automatic: mean of three classifiers of cells and their surroundings (…context). The next ones see single cells only. Networks see windows; they need PyTorch and take much longer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Augmentation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Background and windows of the training keep this distance from the ground that is held out. Empty: three sample spacings, or the diagonal of a patch where that is more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Background cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Background is drawn farther than this from every known deposit, windows for networks with their edge; PATCHES keep what they were sampled with. Empty: one sample spacing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Balance the classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Buffer (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Buffer of training deposits (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Calibrated probability from which a cell counts as called.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Cells of the background that classifiers of cells learn from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Cross-validate methods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Distance between samples, by which surroundings are measured. Empty: estimated from the detail of the grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Distance that deposits of the training keep from held-out ones. Empty: one sample spacing, within which they rest on the same samples. Windows of networks keep BUFFER in any case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Epochs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Exclusion distance (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Field of the deposits that says what each is a deposit of, such as the commodity: texts or whole numbers; case does not count, and deposits without a value are a kind of their own. The report gives the figures of each kind on the common map, and says so where one carries them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Figures by fold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Figures by kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Folds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>GeoTIFF with the band probability: every cell as the best method sees it without the deposits around it, calibrated at even odds of deposit and background.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Grid of elements or other evidence, projected in metres. All bands are learnt from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>High end of its 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>KINDS is a table of figures by kind, and KIND is empty: choose the field, or no KINDS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Kind of deposit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Known deposits, in any coordinate reference system; several in one cell count once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Low end of its 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Method with the highest AUC over area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Methods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Mixing of windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Moved patterns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Number of clusters of deposits that are held out in turn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. Deposit and background windows weigh alike in the loss.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. Empty: a twelfth of the grid's shorter side, from 64 to 256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. Empty: those of the preset quick, stopped early.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. Windows and their labels are mixed in pairs (Zhang et al. 2018); 0: not at all, 0.2 is usual.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. auto: a CUDA device where there is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Of networks. flips: windows are mirrored at random; rotations: turned by quarters as well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Out-of-fold probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Patch size (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Patches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Repeats</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Sample spacing (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Says how well methods rank deposits that they have not seen. Whole clusters of deposits are held out together with the ground around them; each method is trained on the others, maps the ground that it has not seen, and held-out deposits are ranked on that map. Every figure has a 95 % interval, and methods are compared on the same deposits. Background is unlabelled ground, not barren, and deposits are known where people have looked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Share of the patterns, moved ones and the real one, that do as well as the real one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Share of unseen deposits in the best 10 % of the area, best method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Share of unseen deposits in the best 20 % of the area, best method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Share of unseen deposits in the best 5 % of the area, best method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Skill beyond location of automatic, or of the best method without it; none is 0.5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Table with kind, deposits, auc (over area), auc_low, auc_high, capture_20, beyond of the deposits of each KIND of which at least four were ranked, by automatic or the best method without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Table with method, repeat, fold, deposits, auc (over area), capture_05, capture_10, capture_20, beyond (skill beyond location; empty for networks). The method location is nearness to known deposits alone, without any element.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Threshold of recall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Times over, with other folds and other background.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Times that the whole pattern of deposits is turned, mirrored and put down elsewhere, where no element can show it. What a method finds beyond these is what elements add to nearness. 19 can show it at p = 0.05, 99 at 0.01; 0: no test. Networks are not trained on them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Warnings, comparison of the methods, curves and maps on one page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Weights that networks start from: a torchvision state_dict or safetensors. All networks of the run must fit it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>What the elements add to location, in words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>What the map is to answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>Windows for the networks, sampled with APART of 'Sample patches' switched on; their folds are then those of all methods. Refused where windows of different folds touch; windows nearer than BUFFER to held-out ground take no part in that fold. Empty: windows are drawn for each fold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>extend: where does what is known go on? Provinces count. new: where is new ground? Only what stands out from the mean of its surroundings counts, so that deposits are found one by one and the belt that they lie in is not. Of classifiers of cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/crossvalidate.py" />
      <source>validation, validate, accuracy, compare, test, auc, roc, random forest, logistic regression, weights of evidence, svm, resnet, spatial folds, machine learning, deep learning, mineral prospectivity, potential, exploration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>A page with map and table of the targets, readable offline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Area of all targets in square kilometres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Attribution of the elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Delineate targets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Grid on the same cells, one band per element. Elements that are clearly higher in a target than in the whole grid are named for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Known deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Number of targets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Output of 'Attribute to elements' on the same cells. Elements that raise the probability most are named, instead of those of GRID.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Part of the ground with data to outline, best cells first; above 0 and below 100. What would cover more than half of it singles out nothing, and is not called targets: the layer is empty then, with a warning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Points in any coordinate reference system. They tell known targets from new ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Polygons by rank: rank, area_km2, mean and maximum probability, uncertainty, elements (best first), distance_m to the nearest known deposit from the target's edge, deposits inside, status (known, new), x and y of the cell with the highest probability. NULL where what it needs was not given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Probability map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Raster of values from 0 to 1: its only band, or the one called 'probability'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Raster on the same cells: its only band, or the one called 'standard_deviation' or 'uncertainty'. Told for each target; it does not change the ranking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Says where to go: outlines the best part of a probability map and ranks the outlines by their mean probability, with area, leading elements, the cell to visit first, and the distance to the nearest known deposit. Probabilities rank ground and, calibrated or not, are no chances of a find; how much ground is outlined is your choice; and targets with a known deposit may only show what the map was trained on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Share of the area (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Smallest target (km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Targets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Targets below this area, in square kilometres, are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>Uncertainty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/delineatetargets.py" />
      <source>target, targeting, anomaly, outline, polygon, rank, drill target, mineral exploration, prospect, potential, favourable, favorable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>A page with a plan, a section, a strip log and all problems.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Along the hole. Empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>CRS of the results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Degrees clockwise from the north of the coordinates. Empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Degrees from the horizontal, -90 to 90. Empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Depth along the hole at which an interval begins. Empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Depth along the hole at which an interval ends. Empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Desurvey drill holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Dips below the horizontal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Drill holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of azimuth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of beginning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of contacts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of depth of stations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of dip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of easting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of elevation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Field of northing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Fields that hold assays. Empty: all that are recognised from their names and values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>For collars without a geometry. Degrees are brought into the fitting UTM zone. Empty: the results have none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Gives every interval of drill holes its place in space, by minimum curvature: between two stations a hole follows the arc of a circle. Columns are recognised as companies export them, assays are cleaned as 'Clean assays' does, and no row disappears: rows that have no place are set aside with hole, depth and reason, and gaps, overlaps, intervals past the end and stations that contradict each other are told. Azimuths are taken as they are: neither magnetic declination nor the convergence of the grid is added. A trace is the smoothest way that the stations allow, not the true one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Half width of the section (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Hole to show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Intervals are brought to this length, weighted by length, in the unit of the depths; composites begin anew at gaps, at contacts and in each hole. Empty: intervals stay as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Intervals in space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Length of composites</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Line of the section</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Lines from collar to end, with hole, length_m and surveyed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Name of the hole, in all tables that have a field of this name. Empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Number of intervals set aside</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Number of points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Of the collars, in the unit of the coordinates. Empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Of the collars. Empty: recognised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>One row per hole: name, easting, northing, elevation; its length, azimuth and dip are used where they stand there. Any layer, CSV, text, XLSX or ODS file; of a point layer the geometry counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>One row per interval: hole, from, to, and assays or anything else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>One row per station: hole, depth, azimuth, dip, in any order. Empty: azimuth and dip of the collars. A hole without any is vertical.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Points in the middle of intervals, with hole, from_m, to_m, depth_m, x, y, z, azimuth and dip (below the horizontal), cleaned assays, and all other fields of the intervals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Problems of drill holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Projected in metres. Empty: that of the collars, or the fitting UTM zone where they lie in degrees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Rest of composites</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Table with hole, depth_m, problem, table and, of rows that were set aside, row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>The report draws a section along the first line of this layer, corners unfolded. Empty: through the hole to show, in the direction it goes, or if it is steep in the azimuth with most intervals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>The report draws its strip log, and a section through it. Empty: the one with the most assays (with SECTION, near to it).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Traces of holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>Units such as lithology or oxidation: composites never reach across, and the strip log shows them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>What becomes of less than a composite at the end of a run: spread makes all of the run a little longer or shorter, add gives it to the last one, discard leaves it out. spread and add keep the mass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>What lies this near to the section on either side is drawn on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>auto: what most holes have at their first station (the log says which). Where both signs occur in one table, some holes go upwards, or two conventions were mixed: this is told with the names of the holes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/desurveydrillholes.py" />
      <source>drill hole, drillhole, borehole, desurvey, collar, survey, assay, interval, composite, minimum curvature, trace, 3d, exploration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>A point's own hole takes part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Fields of contents; each gives three fields.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>For looking at gradients. Leave it off where they become features of a model that is tested on whole holes, or the test sees what it must not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Gradients of contents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Gradients of drill holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Names the hole of each point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Of kriging: a file such as 'Fit variograms' writes. Empty, and for elements without an entry: fitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Of kriging: at most so many come from one hole, so that a point sees several. 0: any number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Of kriging: the nearest ones, at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Points along holes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Points with elevations, such as 'Desurvey drill holes' makes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Projected in metres. Empty: that of the points, or the fitting UTM zone where they lie in degrees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Samples of a point</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Samples of one hole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Tells how fast contents rise along easting, northing and elevation at points along drill holes: by kriging in three dimensions with a linear drift, or by linear finite elements on tetrahedra between samples. A linear field gives its exact gradient by both. A point does not see the samples of its own hole unless asked to: so gradients can be features of a model that is tested on whole holes. Between holes that stand apart a gradient is that from hole to hole, and says nothing of what lies within that distance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>The points with all their fields and &lt;element&gt;_dx, _dy and _dz: units of the content per metre along easting, northing and elevation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>Variograms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>drill hole, drillhole, borehole, gradient, derivative, vector, 3d, grade, geochemistry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/drillholegradients.py" />
      <source>kriging: smooth, and wherever there are samples around. finiteelement: faster, rougher, and only between samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>A file such as 'Fit variograms' writes; "vertical_ratio" of an anisotropy is the vertical range by the longest one. Empty, and for elements without an entry: fitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>A model of grades was given, and no field of depths: choose it, such as depth_m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>A page with tonnage and grade, sections, swaths and variograms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>A third of the distance between holes or more: smaller blocks look detailed and are not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Along the longest range; shorter in other directions as the variogram says. Empty: its practical range.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>At most so many of a block's samples come from one hole, so that it sees several. 0: any number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Blocks with an estimate of the first element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Blocks with fewer stay empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Bottom of the blocks (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Centres of blocks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Density (t/m³)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Depth along the hole, such as depth_m. Needed with a model of grades.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Elevation. Empty: that of the highest point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Elevation. Empty: that of the lowest point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Estimate block model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Field of depths</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Fields of contents; each gives two files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Folder of the block model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Kriges contents of drill holes into blocks of ground: ordinary block kriging in three dimensions, from the nearest samples of several holes, with variograms that are fitted down the holes and across from hole to hole unless given. Blocks farther from all samples than the range of the variogram stay empty. Kriged blocks are smoother than the ground: above a high cut-off they show less tonnage and a lower grade than there is. Ranges lie along easting, northing and elevation, or an azimuth given with the variograms: a body that dips is taken as its box. Composite the holes to one length first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Least samples of a block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Model of grades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Of each element &lt;element&gt;.tif and &lt;element&gt;_variance.tif, with a band for each level, lowest first, described by the elevation of its middle.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>One for all blocks. The default is a guess for rock with few sulphides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Points along a side of a block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Points with elevations, and a field for each element and its variance; blocks without an estimate are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Points with elevations, such as 'Desurvey drill holes' makes, best composited to one length.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Samples of a block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Search radius (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Size of blocks along x (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Size of blocks along y (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Size of blocks along z (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>So many places along each side stand for a block; 1 estimates its centre.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>The nearest ones, at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Top of the blocks (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>West, east, south and north of the blocks. Empty: those of the points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>Written by 'Train grade model' for these elements. Its features are kriged to the blocks, categories taken from the nearest sample, and what it leaves of the samples, while they were held out, is kriged and added (regression kriging); variances are then those of the rest alone. Empty: contents themselves are kriged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>block model, resource, reserve, grade, kriging, ordinary kriging, estimation, 3d, drill hole, drillhole, borehole, deposit, ore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/estimateblockmodel.py" />
      <source>{count:,} blocks in {levels:,} levels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>A cell is called deposit from this probability on, a tile from this mean probability on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>A page with the map, curves and figures, readable offline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>AUC over area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Area under the success-rate curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Evaluate a prospectivity map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Lower end of its 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Normalised density at the crossing of the prediction-area plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Points in any coordinate reference system; several in one cell count once. Best not those of the training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Ratio to chance in the best 10 % of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Ratio to chance in the best 20 % of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Ratio to chance in the best 5 % of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Says how well a probability map ranks known deposits: AUC over area, success-rate and prediction-area curves, deposits per km² and lift in the best 1 to 20 % of the area, confusion matrices of cells and of the paper's tiles, with 95 % intervals. Deposits that also trained the map make every figure optimistic. Only known deposits are counted: ground without one is unlabelled, not barren, and ground far from past exploration is undersampled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Share of deposits in the best 10 % of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Share of deposits in the best 20 % of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Share of deposits in the best 5 % of the area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Share of the area at the crossing of the prediction-area plot</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Side of tiles (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Table with metric, value, low and high (95 % interval), one row per figure; NULL where a figure is not defined. Rows: auc, success_auc, capture_05 to _20, lift_01 to _20 and deposits_per_km2_01 to _20 (best 1 to 20 % of the area), pa_… (crossing of the prediction-area plot), cell_… and tile_… (confusion matrices), deposits, area_km2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>The paper cuts 3072 x 3072 cells into 12 x 12 tiles of 256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Threshold of the confusion matrices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>Upper end of its 95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/evaluateprospectivity.py" />
      <source>evaluate, validation, accuracy, auc, roc, success rate, capture, efficiency, report, how good, mineral potential, deposit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Class of the region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>ENVI (BSQ, BIL, BIP) with wavelengths in its header, or any raster whose bands say their wavelength in their metadata or names. It may lie in degrees, or have no georeference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Extract spectra from image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Field that becomes the column `class`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Points or polygons in any coordinate reference system; for an image without georeference, in columns and rows as QGIS shows it. A polygon that holds no centre of a cell gives the cells that it touches.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Table with region (the number of the feature), class, x, y (centre of the cell in the image's CRS) and a column per band, one row per cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>Takes the spectra of the cells whose centre lies in a polygon, or that hold a point, from a hyperspectral image into a table with a column per band, named by its wavelength in nm: the table that 'Preprocess spectra' and the algorithms that train models of spectra read. Values become reflectance by the scale that the header says or the values show; bands that the header calls bad and cells without data are left out and counted. Cells of one polygon are neighbours and alike: name the field `region` as groups where a model is trained, or its test flatters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/extractspectra.py" />
      <source>spectra, hyperspectral, image, region of interest, roi, endmember, spectroscopy, remote sensing, library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>A page with the measured and fitted variograms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>A pair belongs to a direction when its azimuth differs by no more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>A pair lies no farther than this beside its direction. Empty: no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>A projected system in metres. By default that of the samples; degrees are brought into the fitting UTM zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Anisotropy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Azimuths clockwise from north that variograms are measured in as well, separated by commas. ANISOTROPY measures six.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Bandwidth of directions (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Contents are never below zero, so that negative numbers in a field (-0.5 for 'below detection', -9 for 'missing') stop the run. Switch this on for fields that may be negative, such as residuals; log-ratios and logarithms are known by their names (Cu_ppm_clr).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Coordinate reference system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Coordinates, depths, numbers of samples and of rows are refused as elements. Switch this on to take them all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>DIRECTIONS is {names!r}: give azimuths in degrees separated by commas, such as 0, 45, 90, 135.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Directions (degrees)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Empty: chosen so that they reach a third of the diagonal of the survey.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Estimator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Fit variograms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Interpolation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Lag width (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Looks for a direction of longest range (geometric anisotropy); taken only where it fits clearly better.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Measures how the difference between samples grows with their distance and fits a model to it, for any number of elements in one run: nugget, sill and range, by weighted least squares. The JSON file is what kriging takes; it may be edited. A variogram describes the survey as a whole: where the content drifts, or where one part differs from another, it mixes them; look at the plots before you krige.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Negative values are meant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Number of lags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Numeric fields of contents; each gets a variogram. Empty: all fields that are recognised as assays; the log says which.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Parameters of every element's variogram, for kriging.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Point layer with one numeric field per element, in any coordinate reference system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Take fields that are no assays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Tolerance of directions (degrees)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>Width of a class of distances. Empty: chosen from the spacing of the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>auto takes the simplest of all models, and of two nested ones, that fits about as well as the best. A nugget is always fitted with it. The range is the model's own parameter; the practical range, where 95 % of the sill is reached, is stated apart (three times the range for exponential).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>log: variograms of the natural logarithms, for contents with a long tail; kriging then transforms back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>matheron: mean of squared differences. cressie (Cressie and Hawkins) and dowd resist single outliers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fitvariogram.py" />
      <source>variogram, semivariogram, geostatistics, kriging, nugget, sill, range, anisotropy, spatial correlation, autocorrelation, geochemistry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Any raster in a projected coordinate reference system, not rotated, such as an interpolated grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Flux gradients</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>GeoTIFF with four bands of each band E: E_dx and E_dy, the change per metre to the east and to the north; E_slope, the length of this gradient per metre; E_aspect, the azimuth of the steepest increase in degrees clockwise from north, without data where nothing changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Grid of elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Names of the bands whose gradients are wanted, separated by commas; a name with a comma or semicolon stands between double quotes. Empty: all bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>Tells how fast each element of a grid changes over the ground, and in which direction, by central differences; at edges and beside cells without data by one-sided ones. The slope is the length of the gradient in units of the element per metre, not an angle; the aspect is the direction in which the content rises. Gradients show the bull's-eyes of an IDW grid more than the grid itself does; those of the kriging predictor itself are the output GRADIENTS of 'Interpolate elements (kriging)'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/fluxgradients.py" />
      <source>gradient, derivative, slope, edge, flux, direction, anomaly, geochemistry, raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>A projected system in metres. By default that of the samples; samples in degrees, or in metres that are not those on the ground, are brought into the fitting UTM zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>An element is no evidence where fewer of the samples, in per cent, hold another value than its commonest one: measured in a few only, or below detection nearly everywhere. Given, such elements are left out with a warning. Empty: elements below 5 % are warned of and interpolated all the same, as they were chosen. 0: no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Area to cover. By default the bounding box of the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Cell size (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Coordinate reference system of the grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Exponent of the distance: larger values follow the nearest sample more closely.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>GeoTIFF with one band per element, band description = element.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Ground farther than this from every sample with a value of an element stays empty: what is interpolated there is no measurement, and a map that covers it looks better than it is. Empty: three times the distance within which nine of ten of these samples have a neighbour. 0: no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Interpolate elements (IDW)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Interpolated elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Interpolates any number of elements in one pass by inverse distance weighting of the nearest samples. Samples at the same place are averaged, missing values are left out element by element. IDW draws bull's-eyes around single high values and gives no uncertainty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Least share of samples with evidence (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Maximum distance (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Neighbours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Number of columns, instead of a cell size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Number of nearest samples that each cell takes its value from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Number of rows, instead of a cell size. With columns, rows and an extent the extent is kept exactly; without an extent cells are square and the samples' bounding box is widened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Numeric fields of contents; each becomes a band of its name. Empty: all fields that are recognised as assays; the log says which.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Power</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Reach of samples (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Samples farther away take no part; cells without any stay without data. Given, it takes the place of REACH where that is empty. Empty: no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>Side of a square cell. By default a quarter of the mean sample spacing, rounded to 1, 2 or 5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolateidw.py" />
      <source>idw, inverse distance, interpolation, gridding, grid, raster, surface, contour, geochemistry, geochemical map, stream sediment, soil, sample, element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>1 estimates values at the centres of cells; more estimate the means over cells, by so many points a side.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>A page that says how good the map is, and whether inverse distances are better.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>A point per sample and element: observed, estimate, variance, z_score, and the estimate by inverse distances.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Back-transform of logarithms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Cross-validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Cross-validation report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Drift</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>For CROSS_VALIDATION and REPORT: leave one sample out at a time, or whole clusters of samples, which says how the map fares away from samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>For variograms of logarithms: mean corrects by half the variance and the Lagrange multiplier (right where logarithms are normal and the sill is right); median does not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>GeoTIFF with dx, dy (northwards), slope and aspect (azimuth of the steepest increase) of each element, per metre, from the kriging predictor itself: exact at edges too, and steps where a neighbour is exchanged have no part in them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>GeoTIFF with one band per element, in squared units (of the logarithm for variograms of logarithms).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Interpolate elements (kriging)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Interpolates any number of elements by ordinary or universal kriging with a moving neighbourhood, exact for its neighbours. The variance tells where samples are far, under the variogram: it knows nothing of how the values vary around a cell. Kriging is as good as its variogram; cross-validation says whether it beats inverse distances.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Kriged elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Kriging variance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Number of nearest samples that each cell is estimated from; all of them where there are not more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>OUTPUT of 'Fit variograms', edited or not. Empty: fitted here, in the same way and without looking at them, which is not how to trust a map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Octant search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Points per side of a block</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>Takes at most an eighth of the neighbours from any of eight directions, for samples in clusters or along lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>kriging, geostatistics, ordinary kriging, universal kriging, interpolation, gridding, grid, raster, variance, uncertainty, variogram, geochemistry, geochemical map, sample, element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/interpolatekriging.py" />
      <source>none: ordinary kriging, the mean is constant among the neighbours. linear: universal kriging, it is a plane.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>A classifier of cells draws its background farther than this from every known deposit. Empty: one sample spacing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>A map is learnt and made where all elements have values. An element that covers less than this of the ground that most elements cover, such as one that was measured in a corner of the survey, is set aside, with a warning and in the report. 0: no limit; the map covers the ground that all elements share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>AUC over area against all deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>AUC over area against deposits that the map had not seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>An element is no evidence where fewer of the samples, in per cent, hold another value than its commonest one: measured in a few only, or below detection nearly everywhere. Such elements are set aside, with a warning and in the report. 0: no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Clean the assays first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Deposits that the map had not seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Distance between samples, by which a classifier of cells measures surroundings. Empty: estimated from the detail of the grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Elements that were learnt from, separated by commas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Field of the deposits that says what each is a deposit of, such as the commodity: texts or whole numbers; case does not count, and deposits without a value are a kind of their own. Beside the map of all deposits each kind with at least 5 cells of them gets a map of its own, learnt from its deposits only; those of other kinds are neither deposits nor background there. Each takes about as long as the map of all. Of classifiers of cells only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Fields to interpolate. Empty: all that are recognised as assays; the log says which.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Folder for a GeoTIFF with the band probability of each KIND, named after it; empty: the report shows the maps and none is kept. They are loaded where PROBABILITY is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>GOAL concerns classifiers of cells only: a network learns from what its windows hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>GeoTIFF with one band per element.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>GeoTIFF with the band probability, 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>GeoTIFF with the spread between members trained on other draws of deposits and background; of a network between four flips of the input, which takes four times as long to map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>KINDS is a folder of maps by kind, and KIND is empty: choose the field, or no KINDS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Known deposits, in any coordinate reference system; those outside the grid are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>LOG of 'Clean assays', whose choices are then taken with CLEAN. Empty: its defaults.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Least share of the ground with values (%)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Map prospectivity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Map, figures, curves and choices on one page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Maps by kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Network or classifier of cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Of networks. quick: a first map within minutes, with a fold of deposits held out to tell how well unseen ones are found. paper: 120 epochs on all deposits, as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Passes of a network over the windows. Empty: the preset's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Point layer with one numeric field per element, in any coordinate reference system; with CLEAN any table of assays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Polygons of the best 10 % of the ground, ranked by mean probability, with the columns of 'Delineate targets'; none, with a warning, where the map does not single out ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Preset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Prospectivity (probability)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Reads the samples as 'Clean assays' does: values below detection, text, units, decimal commas, duplicates, blanks; the report says what was done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Select elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Several columns of one element</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Side of a network's windows. Empty: a twelfth of the grid's shorter side as in the paper, in steps of 32, from 64 to 256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Test each element alone for telling deposits from background; the report shows it. A network then learns only from those that do, a classifier of cells from all chosen elements all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>The main job in one go: interpolates the elements of stream-sediment samples, learns what tells known deposits from background, and maps the probability that ground is like that of deposits, with a report. A classifier of cells learns by default; a network on windows around deposits can be chosen and needs PyTorch. The report says how well deposits were found that the map has not seen. Probabilities of classifiers of cells are calibrated at even odds of deposit and background, those of networks are a ranking; neither is the chance of finding ore.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>The trained classifier or network, to map other grids with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Uncertainty (standard deviation)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>What learns: a network on windows, or a classifier of cells, of which 'automatic' is the mean of three. Empty: 'automatic', the safest choice on the surveys that it was tried on; but resnet50 where PATCH_SIZE, EPOCHS or the preset 'paper' ask for a network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>What the report says as JSON, for other programs: figures of unseen deposits with their intervals, curves, share of the ground above each value, elements. The panel shows it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>Which deposits the map had not seen, in words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>With CLEAN, for a table without geometry. Empty: a column EPSG, or WGS 84 for degrees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>idw: inverse distance weighting of the 12 nearest samples. kriging: ordinary kriging of the 16 nearest, with variograms fitted without anybody looking at them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>mineral prospectivity, mineral potential, potential, mpm, favourability, favorability, exploration, targeting, target, geochemistry, geochemical, stream sediment, ore, deposit, gold, copper, machine learning, deep learning, artificial intelligence, ai, random forest, logistic regression, svm, neural network, resnet, cnn, probability, prediction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>once: metal and oxide of one element (Fe and Fe2O3), or an element in several units or by several methods, count once; the column with the most values stays, of equals the first. keep: all columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>ve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/mapprospectivity.py" />
      <source>{asked} concern{s} networks only and ha{s_2} no effect on {chosen}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Depth along the hole, such as depth_m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Gives points along drill holes the grades that a model of 'Train grade model' tells, each with an interval that is to hold the share of new grades that was chosen in training, and says where features lie beyond what training saw: there neither is to be trusted. Holes that the model was trained on come out better than new ones will.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Joins the spectra to the points; spectra without such a field go by their names. Needed with spectra only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Model file written by 'Train grade model'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Of the samples, where the model was trained with spectra. A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI libraries; a folder of such files; or several of these on the same bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Points with elevations and the fields that the model was trained on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Predict grades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>Predicted grades</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>The points with all their fields; for each grade its value and the ends of its interval (_low, _high); outside: number of features beyond what training saw. A field of the points that has the name of a grade is kept as &lt;name&gt;_measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictgrades.py" />
      <source>grade, assay prediction, lstm, drill hole, drillhole, borehole, interval, down-hole, estimate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Further models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>GeoTIFF with the band outside: share of the bands, 0 to 1, whose value lies below the least or above the greatest in the cells or windows that the model was trained on. There the model guesses. Older model files do not hold these values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>GeoTIFF with the standard deviation between the models. Of a single classifier of cells: between members trained on other draws of deposits and background. Of a single network: between four flips of the input, which takes four times as long and makes their mean the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Maps a model's probability that ground is like that of known deposits. Of a classifier of cells it is calibrated on held-out ground at even odds of deposit and background; of a network it is not, and depends on how many background windows training saw: read it as a ranking. Cells without data in any of the model's bands stay without data. Networks need PyTorch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Mean difference of a dense map from the network's own windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Mode</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Models, of any kind, whose probability is averaged with the first; their spread is the uncertainty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Of networks. dense: one pass of the network over large overlapping blocks, with a warning where that is not what the network says of its own windows; tiles: the paper's tiles of one patch each; patches: window by window, as in training, three times slower than dense for windows of 56 cells and forty times for 224; auto: dense where it agrees with windows, else patches where that takes minutes, else dense with the warning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Of networks: distance between the windows that are computed; in between the map is interpolated. Empty: an eighth of the patch, 32 of 256. Dense takes 32, 16, 8, 4, 2 or 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Predict prospectivity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Rank correlation of a dense map with the network's own windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>Where inputs lie outside what training saw</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictprospectivity.py" />
      <source>predict, prediction, apply, map, probability, potential, uncertainty, inference, model, machine learning, deep learning, neural network, resnet, mineral exploration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>Gives spectra the contents that a model of 'Train spectral quantifier' tells, each with an interval that is to hold the share of new contents that was chosen in training, and says where a spectrum lies outside what training saw: there neither is to be trusted. The spectra may come from another instrument: they are brought to the model's bands by centre and width. Where they have places the result is a layer of points, which 'Interpolate elements (kriging)' maps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>Model file written by 'Train spectral quantifier'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>Predict spectral content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>Predicted contents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>What is known of each spectrum; for each content its value and the ends of its interval (_low, _high); outside: 1 where the spectrum lies outside what training saw, as its Q residual or Hotelling's T² exceeds what held-out training spectra showed (q_residual, hotelling_t2: multiples of that), else 0. Points where the spectra have places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/predictspectralcontent.py" />
      <source>spectra, spectroscopy, predict, content, concentration, quantification, plsr, calibration, soil, geochemistry, nir, infrared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>A page with the spectra before and after, and what each step did.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Bands to keep, before any step, in nm or cm⁻¹: 400, 2400. Empty: all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Field that tells replicates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Name of the field whose values say of which sample a spectrum is a replicate: spectra of a sample are averaged, and how many they were and how far they lie apart come with the mean (replicates, spread). Empty: sample ids that occur twice are refused. Files of OPUS that only end differently (.0, .1 …) are averaged in any case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Of wavelengths or wavenumbers where the file does not say it. auto: by their size. Results are in nm, or cm⁻¹.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Preprocess spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Preprocessed spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Preprocessing steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Range of bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Steps in their order, separated by semicolons, each a name with its numbers in the unit of the bands, as in: range(400, 2400); continuum; absorbance; savgol(11, 2); derivative(1). There are range(low, high): keeps the bands from low to high; exclude(low, high, …): leaves out the bands of one range or several; splice(join, …): shifts detectors so that they agree where they meet; continuum: divides each spectrum by its convex hull; absorbance: reflectance to absorbance, log₁₀(1/R); reflectance: absorbance to reflectance; savgol(window, order[, derivative]): smooths by polynomials in a window of bands, or differentiates by the axis; derivative[(1 or 2)]: differentiates by the axis, band by band; snv: brings each spectrum to mean 0 and deviation 1; msc: fits each spectrum to the mean of the training spectra; detrend[(order)]: subtracts each spectrum's own polynomial (order 2); resample(width) or resample(band, band, …): even bands by areas, or given bands by a Gaussian response as wide as their spacing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Table with what is known of each spectrum and a column per band, named by its wavelength in nm (or its wavenumber: '1430.2 cm-1'); points where the spectra have places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Takes reflectance or absorbance spectra through steps in an order of your own: ranges of bands, detectors brought together, continuum removal by the convex hull, absorbance, Savitzky-Golay smoothing and derivatives, scatter corrections, other bands. The same steps can be given to the algorithms that train models of spectra, which keep them in the model and repeat them in prediction; here they can be looked at first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>Unit of the bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/preprocessspectra.py" />
      <source>spectra, spectroscopy, smooth, savitzky-golay, derivative, continuum removal, absorbance, snv, msc, detrend, resample, asd, opus, nir, infrared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Background windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Background windows keep this distance between their edge and every deposit; 0: they merely hold none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Background windows placed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Chooses the windows of a grid that a network learns from: some slide around each deposit so that it stays inside every crop, some lie in the background. The result is a polygon layer that can be looked at and edited: windows count where their outlines lie. Background is only unlabelled ground, and windows of one deposit overlap: test a map on other folds than those it was trained on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Deposit windows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Deposit windows placed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Grid of elements or other evidence, projected in metres. A cell counts as empty where the first band has no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Keep folds apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Leave out windows until no two of different folds touch, as 'Cross-validate methods' asks for; fewer are left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Number of spatial folds; all windows of a deposit, and of deposits near it, share one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Number of windows around deposits, shared out evenly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Number of windows without deposits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Polygon layer with patch_id, label (1 deposit, 0 background), deposit_id, fold, col_off, row_off, size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Sample patches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>Side of a window. A network sees seven eighths of it at a time. The dialog proposes a twelfth of the grid's shorter side, from 64 to 256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/samplepatches.py" />
      <source>patch, window, tile, chip, training data, samples, negative, background, augmentation, cnn, deep learning, neural network, resnet, deposit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>A page with the scores as a chart and a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>An element is selected when so large a difference of its AUC from one half would come about by chance less often than this (two-sided).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Background cells keep this distance from every deposit. Empty: five cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Cluster distance (m)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Deposits nearer than this to one another stay in one fold and count as one in the standard error: about three sample spacings, or the range of a variogram. Empty: every deposit cell stands for itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Known deposits, in any coordinate reference system. Several in one cell count once; at least 5 cells are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Names of the selected elements, separated by commas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Number of background cells in each draw. Empty: as many as there are deposit cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>One band per element, projected in metres; each band's description is the element's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Scores of the elements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Scoring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Significance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Table with element, auc, se, zauc, p_value and selected, one row per band.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>Tells for each element (band) of a grid how well it alone separates cells that hold a deposit from background cells, with a support vector machine, and selects those whose AUC is significantly above one half (Hanley and McNeil, 1982). An element that is poor where deposits lie is selected as well as one that is rich. The test takes deposits as independent of one another: where they cluster it selects too easily unless a cluster distance is given. Background is unlabelled ground, not ground known to be barren.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>crossvalidated: scores of cells that the machine has not seen, averaged over 10 draws of background. paper: labels of the very cells it was fitted to, as in the paper; this is optimistic, for even noise comes out above one half.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/selectelements.py" />
      <source>element, feature selection, indicator, pathfinder, association, assemblage, auc, zauc, svm, support vector machine, significance, geochemistry, geochemical, mineral exploration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>A torchvision state_dict (.pth) or .safetensors of the same network; its first layer is adapted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Accuracy on the held-out fold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>At the start. Empty: the preset's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Batch size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Crop size (cells)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Curves and choices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Deposit and background windows weigh alike in the loss however many there are of each; probabilities are those of even odds then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Epoch that was kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Fold of the patches that does not train; -1: none. Empty: the preset's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Fold to hold out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Learning rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Loss and accuracy of each epoch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Names of the bands to learn from, separated by commas, as SELECTED of 'Select elements' gives them; a name with a comma or semicolon stands between double quotes. Empty: all bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Network to train, from random weights unless a weights file is given. smallcnn is for a handful of deposits, the others are those that the paper compares.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Side of the random crops. Empty: seven eighths of the patch, 224 of 256.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Standardise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>The grid that the patches were sampled on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Train classifier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Training accuracy of that epoch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Training loss of that epoch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Trains a network to tell windows around deposits from background windows, and keeps the best weights as a model file. Cancelling keeps the best so far as a checkpoint. Accuracy on training windows says how well the network remembers, not how well it finds: hold a fold out to see the difference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Transform of the bands</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Weights and all that is needed to use them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Weights to start from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Windows and their labels are mixed in pairs, by shares from a beta distribution with this parameter (Zhang et al. 2018); 0: not at all, 0.2 is usual.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Windows as 'Sample patches' writes them, edited or not: they are read where their outlines lie.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>Windows per step. Empty: the preset's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>flips: windows are mirrored at random along both axes; rotations: turned by quarters as well. Neither suits bands that have a direction, such as gradients to the east.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>none; log10; auto: log10 of positive bands with a skewness above 1. Empty: the preset's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>paper: 120 epochs of stochastic gradient descent on all windows, as published. quick: a first model within minutes, with fold 0 held out, logarithms of skewed bands, and an early stop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>train, training, machine learning, deep learning, artificial intelligence, ai, neural network, convolutional, cnn, resnet, resnet-50, mobilenet, googlenet, inception, shufflenet, pytorch, classifier, mineral prospectivity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainclassifier.py" />
      <source>zscore: mean 0 and standard deviation 1; minmax: 0 to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>A model of another deposit with the same features and grades: networks start from it as well, stay the nearer to it the fewer holes there are, and the table says whether that helps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>A page that says first whether a network beats kriging, with plots down the holes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>CRS of the calculation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Compare</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Coverage of the intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Fields of numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Fields that grades are learnt from. Texts, such as lithology, count as categories. Fields that end in _dx, _dy or _dz are gradients of 'Gradients of drill holes'; those of a grade to learn are taken anew from the training holes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Figures of the methods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Grades to learn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Learn logarithms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Learns grades of intervals along drill holes from what else is known of them: contents, geophysics, lithology, gradients, spectra. A long short-term memory (LSTM), which sees an interval after all above it, and a feed-forward network stand beside kriging and the mean, all judged on the same whole holes that none of them saw. The report begins with whether a network beats kriging and by how much, and whether gradients and weights of features help; the same is shown with grades moved to other holes, where nothing can be found. The better network becomes the model, even where kriging is better: the report says so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Limits between classes of grade</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Model to start from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Network that was written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Of the samples, as a further feature: their principal components. A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI libraries; a folder of such files; or several of these on the same bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Parts of the holes, each of which is held out once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Passes over the training holes, at most: training stops when other holes are told no better.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Rising, for all grades (0.2, 0.5) or for each (Cu_pct=0.2, 0.5; Mo_ppm=50). Empty: thirds of the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Share of new grades that the intervals of predictions are to hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Table with feature, weight (0 to 1, the mean of all parts), low, high and method: near 0 where a feature tells nothing of holes that were not learnt from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Table with target, method, features, set (training, and held_out or test), n, holes, rmse, r2, mae, class_accuracy and bias, with 95 % intervals by draws of whole holes. features: all; no gradients; weighted (by self-evaluation); started (from another model); moved grades (nothing can be found there).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>The better network, trained on all holes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Times that the holes are dealt anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Train grade model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>Weights of the features</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>What networks are also trained without, or with. gradients: without gradients. weights: with weights of features by self-evaluation. Each takes as long as the first training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>auto: of skewed grades. Predictions are brought back so that their mean is right, and all figures are of grades.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>grade, assay prediction, lstm, recurrent, neural network, drill hole, drillhole, borehole, regression, down-hole, rare earth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>holes: each hole is held out once in every repeat. split: 70, 15 and 15 % of the holes for training, early stopping and the test, as published; its figures hang on a few holes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/traingrademodel.py" />
      <source>lstm: sees what lies above in the hole; takes most of the time. feedforward: sees an interval alone. Of both the better one becomes the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>A number in the unit of the field, median, or a quantile such as q0.75.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>A page with the comparison, what is taken for what, and the bands that tell the classes apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>As those of the first. Empty: the same; none: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Classes, contents or groups, where they do not stand beside the spectra; joined by the field of the sample's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Field of a content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Field of groups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Field of the class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>In the place of a class: samples above the threshold of this content are high, the others low.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Joins both instruments, and the table of samples. Empty, or where spectra have no such field: by the names of the spectra, which are those of the files where each has its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Learns to tell classes of samples from their spectra: by a support vector machine, PLS-DA, a 1-D convolutional network, the Spectral Angle Mapper or Binary Feature Fitting, on the spectra of one instrument or of two. Classes come from a field, or are high and low contents of an element. All methods are compared on the same held-out samples, one instrument beside both, and on classes dealt out at random; the best becomes the model. The figures hold for samples like these: where samples come from few sites, hold whole sites out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Name of the field that says the class of each sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Of the same samples, such as FTIR beside VNIR-SWIR; each block weighs the same. A layer or table of the project, or files of spectra: tables (CSV, XLSX) with a column per band, named like 1100, X1100, 1100 nm, 1.1 um or 3997.2 cm-1; ASD, Bruker OPUS, JCAMP-DX, SVC (.sig), Spectral Evolution (.sed), ENVI libraries; a folder of such files; or several of these on the same bands.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Parts of the samples, each of which is held out once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Permutations</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Preprocessing steps of the second instrument</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Site, profile or batch of each sample: samples of one group are held out together, so that the figures tell how well a new site will be called.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Table of samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Table with method, blocks (1, 2 or 1+2), set (training or held_out), n, balanced_accuracy with its 95 % interval (low, high), accuracy and kappa.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>The best classifier, trained on all samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Threshold of the content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Times that the classes are dealt out at random to see what chance gives; 19 can show p = 0.05. Networks are trained on two of them only. 0: none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Times that the samples are dealt into folds anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>Train spectral classifier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>spectra, spectroscopy, train, machine learning, classification, svm, plsda, pls-da, cnn, spectral angle mapper, sam, mineral, lithology, alteration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralclassifier.py" />
      <source>svm: support vector machine with a Gaussian kernel. plsda: partial least squares discriminant analysis. cnn1d: 1-D convolutional network, slow to train. sam: Spectral Angle Mapper. bff: Binary Feature Fitting of absorption features, for reflectance. Of several the best on held-out samples becomes the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>A page that says first whether the network beats PLSR, either the mean, and what overfits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Contents to learn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>For contents that span orders of magnitude: decimal logarithms are learnt, and contents given back. All figures are of contents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Largest content</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Learns contents of samples from their spectra: by partial least-squares regression (PLSR) and by a MobileNet on spectrograms, beside the mean of the training samples, all on the same held-out samples. The better method becomes the model, and the report begins with whether the network beats PLSR, whether either beats the mean, and whether it overfits. Where samples come from few sites, hold whole sites out: figures of single held-out samples flatter what will be found at a new site.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Method that was written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Most components</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Name of the field that spectra and assays share; spectra without it are found by the names of their files. Needed with a table of assays only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Names of the fields, separated by commas. They are taken as 'Clean assays' takes them: half the limit for values below detection, the limit for those above the range; blanks and standards are left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Of PLSR; inner folds choose how many are used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Parts of the samples, each of which is held out once; at most as many as there are groups.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Passes of the network over the training samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>PyTorch is missing, so that no network stands beside PLSR; install it with 'python3 -m pip install torch'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Samples above it take no part: one number for all contents, or Sb=1000; As=500. Empty: no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Share of new contents that the intervals of predictions are to hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Site, profile or batch of each sample, a field of the spectra or of the assays: samples of one group are held out together, so that the figures tell how well a new site will be met.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Table of contents, joined to the spectra by the field of the sample's name. Empty: contents stand beside the spectra.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Table with target, method, set (training or held_out), n, r2 and rmse with 95 % intervals over groups, rpd, rpiq, bias and components. r2_best is what PLSR would reach if held-out samples chose its components themselves (components_best), as often published; it flatters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>The better method, trained on all samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>Train spectral quantifier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>plsr: partial least-squares regression. mobilenet: network on spectrograms, needs PyTorch and takes minutes; PLSR stands beside it in any case. Of both the better one becomes the model; without PyTorch plsr alone is trained, with a warning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/algorithms/trainspectralquantifier.py" />
      <source>spectra, spectroscopy, train, calibration, chemometrics, plsr, pls, partial least squares, regression, mobilenet, deep learning, content, concentration, geochemistry, soil, nir, infrared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>'{NAME}' was not prepared: call prepare() before run().</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>A file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>Cancelled during '{error}'. {kept}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>Installation…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>The memory did not suffice: close other programs, choose larger cells or fewer elements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/base.py" />
      <source>{value} cannot be read or written ({reason}): check folder and disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>A probability map and what says how far to trust it, as a graphical model: the map with its uncertainty and targets, methods compared on deposits that they have not seen and on patterns put down elsewhere, and what the map owes to each element at the known deposits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Chains</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Fields of contents. Empty: all that are recognised as assays; the log says which.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Known deposits, in any coordinate reference system.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Network to train. Published with ResNet-50.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Of the grid. Published with 3072 x 3072 cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Passes over the windows. Empty: the preset's.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Point layer with one numeric field per element.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Samples to ResNet-50 map, as published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Samples to kriged map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Side of a square cell. Empty: a quarter of the mean sample spacing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Side of a window. Published with 256; a smaller grid needs smaller ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>The published way from stream sediments to a map of where to look, as a graphical model: inverse distance weighting onto 3072 x 3072 cells, selection of elements by AUC and ZAUC of a support vector machine on the cells that it was fitted to, 212 windows with and 225 without deposits, ResNet-50 for 120 epochs, a dense map and its evaluation. It takes hours without a graphics card; the preset quick, fewer cells and smaller windows give a first look within minutes. The map is judged on deposits that it has seen, as published: 'Trust in a map' and 'Cross-validate methods' judge it on others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Times that all deposits are put down elsewhere, to see what elements add to nearness; 0: no test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Times that methods are judged over, with other folds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Trust in a map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>Variograms, kriging with them, and a probability map by the automatic classifier of cells, as a graphical model. Each place of the map is seen without the deposits around it, so that the map and the report say how well unseen deposits are found. Variograms are fitted without anybody looking at them: look at their page before you believe the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>chain, workflow, model, kriging, geostatistics, variogram, mineral prospectivity, potential, exploration, geochemistry, stream sediment, machine learning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>chain, workflow, model, resnet, resnet-50, deep learning, neural network, mineral prospectivity, potential, exploration, geochemistry, stream sediment, paper, idw, svm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>chain, workflow, model, validation, accuracy, uncertainty, explain, why, attribution, cross-validation, mineral prospectivity, potential, exploration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/chains.py" />
      <source>paper: 120 epochs on all windows, as published. quick: a first look within minutes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>Looking at {role}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>The work can run nowhere: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>The work runs in QGIS's own process, because the settings say so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>The work runs in a process of its own, with {role} ({path}, Python {version}), {because}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>because the settings name it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>because there is no environment of the plugin's own that serves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/installation.py" />
      <source>not known (psutil is missing)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>Set aside: {reason}: {rows}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>The coordinate systems {repr} in the table are not understood: write EPSG codes such as 28350, or UTM zones such as 35N.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>The coordinates ({x:g}, {y:g}) of row {numbers} do not fit the system that the row names: check both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>The layer {name} has no coordinate reference system: assign one (Layer &gt; Set CRS), or its places mean nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>There is no column {unknown} of coordinates; the columns are {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>X_FIELD and Y_FIELD of 'Clean assays' belong together: name both, or neither.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>coordinates are given in {value} systems; all were brought into {authid}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{columns} names systems such as {called}, which do not count in degrees as the columns of coordinates do, and was left alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{count} more warnings stand in the report and in the log of decisions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{count} of {count_2} columns hold assays: {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{count} rows read = {kept} cleaned + {kept_2} set aside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{names} and {names_2} are degrees and were taken as WGS 84 ({WGS84}); set SOURCE_CRS if they are of another datum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{names} and {names_2} of {name} hold degrees, minutes and seconds, which SOURCE_CRS {authid} has none of; they were taken as WGS 84 ({WGS84}). If their datum is another, choose its geographic system with SOURCE_CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{name} gives places in {x} and {y} without saying in which coordinate reference system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{name} gives places in {x} and {y}, which are degrees, and SOURCE_CRS {called} does not count in degrees: choose the system of the degrees, such as {WGS84}, or name other columns with X_FIELD and Y_FIELD of 'Clean assays'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{unsaid}, and the points have none: choose it with SOURCE_CRS, or assign it (Layer &gt; Set CRS) before mapping.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/assays.py" />
      <source>{unsaid}: choose it with SOURCE_CRS, for example EPSG:28350.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>, of which one {metre} is {scale} on the ground,</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>Distances or areas in {name} are off by up to {error:.1f} % there: {remedy}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>One metre of {name} is {scale} on the ground there, so that distances or areas are off by up to {error:.0f} %: {remedy}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>QGIS gave places in {called} back as they were instead of bringing them into {called_2}: start QGIS anew and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>QGIS knows no way from {called} to {called_2}: check both coordinate reference systems.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>TARGET_CRS {called} is not projected in metres: choose a projected system such as the fitting UTM zone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>The layer {name} has no coordinate reference system: assign one (Layer &gt; Set CRS), or distances mean nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>The places of {name} look like degrees, the first is {written}, but their CRS {called} does not count in degrees: give the one that they are in, such as {WGS84}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>bring it into {better} with 'Warp (reproject)' (gdal:warpreproject)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>check which CRS the places really have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>choose one that fits, such as {better}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>it would be about {two_digits} there by another transformation that QGIS knows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>its size is not known, between datums it is mostly 50 to 500 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>latitude</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>map {name} in parts, for it is too wide for one map in metres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>metre</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>northing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>the grid {name} ({called})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>with {x_name} and {y_name} exchanged they would lie inside, so that {x_name} seems to hold the {latitude}. If that is so, </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>{name} is brought from {called} into {called_2} without the shift between their datums, for which QGIS has no transformation here (a 'ballpark' one was taken): {how_much}. Install the grid that QGIS asks for, choose another transformation in Project &gt; Properties, or take a CRS of the same datum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>{name} lies in {called}, a local system that does not count in metres: give the places in a system that QGIS can bring into metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>{name} lies in {called}{why} and is reprojected to {titled}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/crs.py" />
      <source>{outside:,} of {places} of {name} {lies} outside the area in which {titled} is used, the first at {written}: {hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/databanks.py" />
      <source>{output} cannot be read again after writing ({why}): check folder and disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/databanks.py" />
      <source>{output} cannot be written into {name} ({why}): check that the file may be changed, or give the output another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/databanks.py" />
      <source>{output} cannot be written into {name}, which another program has locked: save or stop editing it there, or give the output another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/databanks.py" />
      <source>{output} cannot be written to {name} ({why}): check folder and disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/destinations.py" />
      <source>the table {table} of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/destinations.py" />
      <source>{first} and {second} would both be written to {shared}: give each output a name of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/destinations.py" />
      <source>{output} would replace {shared}, which {given} is read from: give the output another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/destinations.py" />
      <source>{path} is a file: give the output the name of a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Assays: {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Collars of {name} lie between {nanmin:g} and {nanmax:g}, which looks like degrees: give SOURCE_CRS, such as EPSG:4326, and they are brought into metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>No column of {name} was recognised as an assay: points carry their fields as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Nobody says in which coordinate reference system the collars of {name} are: the results have none. Give SOURCE_CRS, or assign it (Layer &gt; Set CRS).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Reading assays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Reading intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>Set aside: {reason}: {rows} of {table}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>The intervals ({name}) have no column {field} of contacts; they have {columns}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>{name} holds no line for the section: draw one, or leave the section empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/drillholes.py" />
      <source>{name} holds {lines}: the section follows the first one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>Elements: all {count} fields that are recognised as assays: {elements}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>No numeric field of {sourceName} is recognised as an assay; its fields are {names}. Choose those to work on with ELEMENTS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>are no assays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>fields</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>is no assay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>{fields} of assays hold text and {was} left out: {texts}. Clean them first with 'Clean assays' (prospectivity:cleanassays).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/elements.py" />
      <source>{written} of {sourceName} {is_no_assay}: choose fields of contents, or switch ANY_FIELD on to take all that are chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>does not tell upper from lower case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>has room for {longest_name} characters of a name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>keeps {reserved} for itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>takes only letters without accents, digits and _ in names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>{fields} of {count} got another name in {file}, since {title} {rules}: {changed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/formats.py" />
      <source>{name} is of a file type that tables and layers are not written as: give the output a name that ends with {ENDINGS}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/grades.py" />
      <source>Spectra were given, and no field of {name} that names the samples: choose the one that the spectra have too, or that holds their names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/grades.py" />
      <source>The depths in {depth} are texts: clean the table first, or choose a field of numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>Patch {id} of {name} has a number that is not whole: {TOLD} count and name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>Patch {id} of {name} has an empty field: fill in {TOLD}, or delete the row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>Patch {id} of {name} has {what}: draw it as a square of cells, or delete the row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>The grid {grid} has no coordinate reference system and the layer {name} has one: assign that of the grid with 'Assign projection' (gdal:assignprojection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>The layer {name} has no coordinate reference system: assign one (Layer &gt; Set CRS), or its outlines mean nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/patches.py" />
      <source>an outline of several parts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>A feature of {name} (id {id}) has {count} points where one is expected: split it with 'Multipart to singleparts' first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>A geometry of {name} cannot be brought into {called}: check which CRS the layer really has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>A point of {name} at {place} cannot be brought into {called}: check which CRS the layer really has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>A point of {name} at {written} cannot be brought into {called}: check which CRS the layer really has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>Grid: {geometry}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>No feature of {name} has a geometry: give the points their places first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>Taken as elements although their names are not those of assays: {doubtful}. Leave out fields that hold something else, such as a depth or the number of a sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The field {name} of {layer} holds {typeName}, and a kind is a text or a whole number: choose another field for the kind of deposit, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The field {name} of {layer} holds {value}, not numbers: clean it first with 'Clean assays' (prospectivity:cleanassays).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The grid {name} has no coordinate reference system: assign one with 'Assign projection' (gdal:assignprojection).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The layer {layer} has no field {name}: its fields are {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The layer {name} has no points: check the layer, its filter and its selection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>The layer {sourceName} has no coordinate reference system: assign one (Layer &gt; Set CRS), or its places mean nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>check which CRS the layer really has</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>has no geometry and was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>have no geometry and were</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>x and y seem to be exchanged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>{counted} of {name} {does} not fit the CRS {called} and {is_set} set aside, the first at {written}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>{features} of {name} {have} left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>{name} is no point layer: choose a layer of points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>{points} of {name} cannot be brought into {called} and {was} left out, the first at {place}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/points.py" />
      <source>{unknown:,} of {counted} of {name} do not fit their CRS {called}, the first at {written}: {hint}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/rasters.py" />
      <source>not {name_of}, which its file says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/rasters.py" />
      <source>{name} is served by '{providerType}': export it to a GeoTIFF first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/rasters.py" />
      <source>{name} lies in {name_of}, as set on the layer in QGIS; {instead}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>The output {name} cannot be created at {text_of} ({reason}): check folder and file type.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>The output {output} cannot be written ({reason}): check folder and disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>The output {output} cannot be written: the disk that holds {parent} is full; make room, or choose another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>The output {output} has more than the {most:,} rows that a sheet holds: choose .gpkg or .csv.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>empty number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>empty numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>other table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>other tables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{empty_numbers} in {file} will be read as 0, since {title} has no empty ones: choose .gpkg, or no map of them will be right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{fields} in {file} got another name: {changed}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{file} cannot be written ({strerror}): choose another file or close the program that has it open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{file} has {count} fields, and many programs read only the first {most_fields} of a {title}: choose .gpkg.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{name} holds no places, since {title} files are tables: choose .gpkg or another file type of layers to see them on the map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{name} was there already: only its table {table} was written, and {other_tables} ({others}) stayed as before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{name} would hold no rows, since {title} files hold only layers with places: give the output a name that ends with .gpkg or .csv.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{name} would replace {name_2}, which holds other sheets ({others}): give the output another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/sinks.py" />
      <source>{texts} in {file} {value} cut to {longest} characters, which is all that {title} holds: choose .gpkg to keep them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{name} has no coordinate reference system: its coordinates are taken as metres.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{name} has no field {missing}; it has {name_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{name} has no points with elevations: give the points that 'Desurvey drill holes' makes, or another layer of the type PointZ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{name} holds no points: check the layer, its filter and its selection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{points} of {name} without a place or an elevation take no part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/space.py" />
      <source>{values} of {name} are texts and count as missing: clean the assays first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>A GeoPackage holds at most {WIDEST_GEOPACKAGE:,} fields and {fields:,} are needed: write a .csv, or resample the spectra to fewer bands first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>No feature of {name} has a geometry: check the layer, its filter and its selection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>The field {one} of the samples has the name of a result and is written as {kept}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>The places of {name} were brought from {called} into {called_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>the file is there but cannot be opened as a layer; it is damaged or of another kind</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>there is no such file or folder, and no layer of that name in the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>{features} of {name} without a geometry left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>{name} has no field {field}: its fields are {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/spectra.py" />
      <source>{name} is {written}: {why_not}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/tables.py" />
      <source>Feature {number} of {name} names the columns again, in another order, with other names or in another unit, so that the rows below it do not fit the fields of the layer: give the file itself to the algorithm, or put each table into a layer of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/tables.py" />
      <source>The first {rows} rows of {name} hold units, methods or detection limits and belong to the header.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/tables.py" />
      <source>{features} of {name} (the first is {again}) name the columns again; such rows are no samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/tables.py" />
      <source>{name} is no point layer: choose a layer of points, or a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/layers/tree.py" />
      <source>Processing/Configuration/RESULTS_GROUP_NAME</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/network.py" />
      <source>The proxy set in QGIS is a SOCKS proxy, which pip can use only with PySocks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>a file that ends with .{ending}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>a value that suits '{description}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{name} is empty: give {what} ({description}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{name} is {text}: the file is there but cannot be opened as a {kind}; it is damaged, locked by another program or of another kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{name} is {text}: there is no such file, and no {kind} of that name in the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{name} is {text}: {name_2} holds no {kind} as '{rest}' asks for, or cannot be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{name} is {written}: give {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{noun} from {least} to {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{noun} of at least {least}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{noun} of at most {most}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/refusals.py" />
      <source>{one} and {other} are the same layer, {found}: choose one layer for {titles} and another for {titles_2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/styling.py" />
      <source>if("status" = 'known', '#111111', '{TARGET_RED}')</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>'{algorithm}' needs {missing}, which {where} does not have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>'{algorithm}' needs {module}, which is installed but cannot be imported ({error}). Install it anew: {INSTALL}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>, or run: {commands}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>Memory that a process of its own may use, in GB (0: no limit; Linux only)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>No Python was found beside QGIS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>Processors to use (0: all)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>Python for a process of its own (empty: the one that fits)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>The work runs inside QGIS, which is slower and less safe: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>Where numeric work runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>{error} Choose another under {HOW}, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>{lack} Install with: {commands} Or choose another Python under {HOW}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../processing/work.py" />
      <source>{lack} Press Install under {INSTALLATION}{by_hand}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Check the fields that hold assays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Choose a layer or a table to see what is recognised in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>None is checked: all recognised ones will be taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Reading the columns …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>Recognising assays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>The columns could not be recognised; the log of Python messages says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>The table lacks {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/assays/elements_widget.py" />
      <source>{} checked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>An environment of the plugin's own; QGIS's libraries stay as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Cancelled: nothing was installed, and nothing is left of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Copied: paste it into the report of a fault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Copy diagnostics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Folder of wheels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>For NVIDIA graphics cards, CUDA ({fetch} to fetch, {disk} on disk)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>For the processor ({fetch} to fetch, {disk} on disk)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Install anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Installed. The next run works with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Installing libraries for Prospectivity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>It takes {size} of disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Looking at the installation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Looking at the libraries …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>None: everything but networks works without it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Open the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Remove the environment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Remove the environment of the plugin in {folder}?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Removing the environment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Show the log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>Stopping …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/install/dialog.py" />
      <source>empty: from the net, as pip is set up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>3 Area and cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>Cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>The rectangle around all samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>The rectangle around another layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>What the canvas shows now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>as proposed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>canvas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>proposed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/area_step.py" />
      <source>show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>1 lies {} outside and is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>1 shares a cell with another and counts with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>All lie on the ground to be mapped, each in a cell of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>As published, no deposit is held out: compare methods to learn how well unseen ones are found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>Choose the layer of known deposits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>Choose the layer of samples: points with a column per element.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>Follows from the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>Ground farther than {reach} from every sample stays empty. {size} on disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>No column was recognised as an assay: tick those that hold contents of elements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>No kind is ticked: tick what the map is to look for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>No sample lies in this area: choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>Still to do: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>The grid is {side} cells wide, and a window of the network {patch}: choose smaller cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>There is no grid for this area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>about {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>all {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{:,} cells are many: choose larger ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{columns} × {rows} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{count} points · {crs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{count} samples are too few: a map of elements is made from {least} at least.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{inside} of {all} samples lie in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{used} of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{} cells hold a deposit: what the map says of unseen ones will be very uncertain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{} is the layer of samples as well: choose the layer of known deposits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{} lie outside and are left out, the nearest by {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{} of these deposits lie on the ground to be mapped, and a map is learnt from two at least.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/checks.py" />
      <source>{} share a cell with another and count with it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>Drag the line, or use the arrow keys: the outline on the canvas follows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>The best {share} of the ground, {area} km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>ground, best first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>learnt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>unseen deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>{ground}, holds {held} of the unseen deposits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/curve.py" />
      <source>{ground}; how many unseen deposits it holds is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/deposits_step.py" />
      <source>2 Deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/deposits_step.py" />
      <source>Show all kinds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/dock.py" />
      <source>Panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/dock.py" />
      <source>Prospectivity: from samples and deposits to a map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/facts.py" />
      <source>The area does not fit the coordinate system of the samples.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/facts.py" />
      <source>{} has no points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/facts.py" />
      <source>{} is no layer of points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/handover.py" />
      <source>The algorithm {} is not there: switch its provider on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>4 Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>All settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>As published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Compare methods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Mean of three classifiers of cells. Says how well it finds deposits that it has not seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Name of the run: of its folder, and of its group of layers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>ResNet-50 on windows around deposits, 120 epochs on all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Safe first map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>Saved to {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/method_step.py" />
      <source>The same map, then several methods side by side on deposits that none has seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Choices changed since {run}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Command (qgis_process)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Copy as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Folder of runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Graphical model…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Inputs changed since {run}: {what}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>PyTorch is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Row of a batch…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Run {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Save as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Save the project, and it goes beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Set up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>Targets for the field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>The run failed; the log says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>What is installed…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>deposits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>{folder} cannot be made ({why}): choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/panel.py" />
      <source>{}: comparison</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/plan.py" />
      <source>half a minute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/plan.py" />
      <source>{} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>CSV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Click on the map: what each element adds to the score of that cell.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Click: zooms there. For the field: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>GPX</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>How much ground to walk?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Open report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Pick a place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Runs side by side</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>The files of this run are no longer in {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>Why here?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/results_view.py" />
      <source>repeat with changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/run_view.py" />
      <source>Log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/run_view.py" />
      <source>Log · warnings: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/run_view.py" />
      <source>about {} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/run_view.py" />
      <source>starting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>AUC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>AUC over area of deposits that the map had not seen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>Run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>Share of moved patterns that do as well</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>Share of them in the best 20 % of the ground</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>Skill beyond location of deposits that the map had not seen; none is 0.5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>best 20 %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>compared</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>p</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>safe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/runs_table.py" />
      <source>skill</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/samples_step.py" />
      <source>1 Samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/samples_step.py" />
      <source>Clean values…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/samples_step.py" />
      <source>Map elements…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>led by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>nearest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/targets_table.py" />
      <source>{new} new · {known} with a known deposit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>Best of the methods: {method}, AUC over area {auc} ({interval}) on deposits that it had not seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>Compare methods to learn that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>Nearness alone reaches {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>Not tested: no deposit was held out, so nothing is known of how well unseen ones are found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>The best {share} % of the ground hold {captured} of them ({interval}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>Whether the elements tell more than location is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/verdict.py" />
      <source>{count} deposits that the map had not seen: AUC over area {auc} ({interval}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>Asking the model …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>At {x} / {y}: {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>Nothing is mapped there: no sample is near enough, or it lies outside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>The model gave no answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>lowers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>raises</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/panel/why_here.py" />
      <source>this cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/spectra/spectra_widget.py" />
      <source>Add a folder …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/spectra/spectra_widget.py" />
      <source>Add files …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/spectra/spectra_widget.py" />
      <source>Files of spectra</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/spectra/spectra_widget.py" />
      <source>Files, a folder, or layers: choose them with the button, or write paths</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../ui/spectra/spectra_widget.py" />
      <source>Folder of spectra</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
