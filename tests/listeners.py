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


def listening_feedback(stop=never):
    """A feedback of QGIS that remembers what a `Listener` does, and `errors`, which are among its `messages` too.

    QGIS does not tell when it asks for Cancel: `stop` is asked after each message and fraction, and there are no
    `checks`.
    """
    from qgis.core import QgsProcessingFeedback

    class Feedback(QgsProcessingFeedback):
        def __init__(self):
            super().__init__()
            self.texts, self.infos, self.warnings, self.errors, self.messages = [], [], [], [], []
            self.fractions = []
            self.progressChanged.connect(lambda percent: self._keep(percent / 100, self.fractions))

        def _keep(self, told, *lists):
            for kept in lists:
                kept.append(told)
            if stop(self):
                self.cancel()

        def setProgressText(self, text):
            self._keep(text, self.texts)

        def pushInfo(self, info):
            self._keep(info, self.infos, self.messages)

        def pushWarning(self, warning):
            self._keep(warning, self.warnings, self.messages)

        def reportError(self, error, fatalError=False):  # noqa: N803
            self._keep(error, self.errors, self.messages)

    return Feedback()


class Run:
    """One run of an algorithm in QGIS, given by its id or itself, in the thread of the test.

    Attributes
    ----------
    results : dict
    well : bool
        Whether it came to its end.
    warnings, errors : list of str
    log : str
        All that it said.
    context : QgsProcessingContext
        Holds the temporary layers among the results.
    """

    def __init__(self, algorithm, stop=never, **parameters):
        from qgis.core import QgsApplication, QgsProcessingContext, QgsProject

        feedback, self.context = listening_feedback(stop), QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        self.context.setFeedback(feedback)
        if isinstance(algorithm, str):
            algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
        self.results, self.well = algorithm.run(parameters, self.context, feedback)
        self.warnings, self.errors, self.log = feedback.warnings, feedback.errors, "\n".join(feedback.messages)

    def told(self, beginning):
        """Warnings that begin so."""
        return [warning for warning in self.warnings if warning.startswith(beginning)]
