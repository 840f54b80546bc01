"""What the work needs: looking at the Pythons at hand, and an environment of the plugin's own made by pip."""
