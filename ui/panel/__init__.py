"""The panel: from samples and deposits to a map with a verdict, beside the canvas."""
