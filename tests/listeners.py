"""Who listens to a run in the tests: remembers what is told, and presses Cancel when it is to."""

from prospectivity.models.core.progress import SilentSink


def never(listener):
    """Cancel is not pressed."""
    return False


def always(listener):
    """Cancel was pressed before the run began."""
    return True


def after_checks(count):
    """Cancel is pressed once it was asked for more than `count` times."""
    return lambda listener: listener.checks > count


def at_fraction(done):
    """Cancel is pressed once this fraction is reached."""
    return lambda listener: bool(listener.fractions) and listener.fractions[-1] >= done


def at_message(beginning):
    """Cancel is pressed once something that begins so was said."""
    return lambda listener: any(said.startswith(beginning) for said in (*listener.texts, *listener.messages))


class Listener(SilentSink):
    """Remembers all that it is told.

    Parameters
    ----------
    stop : callable
        From the listener to whether Cancel is pressed by now.

    Attributes
    ----------
    texts, infos, warnings : list of str
        Names of steps, information, warnings.
    messages : list of str
        Information and warnings in their order.
    fractions : list of float
    checks : int
        Times that Cancel was asked for.
    """

    def __init__(self, stop=never):
        self.texts, self.infos, self.warnings, self.messages, self.fractions = [], [], [], [], []
        self.stop, self.checks = stop, 0

    def fraction(self, value):
        self.fractions.append(value)

    def text(self, message):
        self.texts.append(message)

    def info(self, message):
        self.infos.append(message)
        self.messages.append(message)

    def warn(self, message):
        self.warnings.append(message)
        self.messages.append(message)

    def cancelled(self):
        self.checks += 1
        return self.stop(self)


def listening_feedback():
    """A feedback of QGIS that remembers `infos`, `warnings`, `errors` and all of them as `messages`."""
    from qgis.core import QgsProcessingFeedback

    class Feedback(QgsProcessingFeedback):
        def __init__(self):
            super().__init__()
            self.infos, self.warnings, self.errors, self.messages = [], [], [], []

        def _keep(self, kind, message):
            kind.append(message)
            self.messages.append(message)

        def pushInfo(self, info):
            self._keep(self.infos, info)

        def pushWarning(self, warning):
            self._keep(self.warnings, warning)

        def reportError(self, error, fatalError=False):  # noqa: N803
            self._keep(self.errors, error)

    return Feedback()
