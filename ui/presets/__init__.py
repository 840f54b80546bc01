"""What dialogs propose when they open: layers by what they hold, sizes by what fits."""
