"""The dialog that shows what is installed, and makes and removes the environment of the plugin."""
