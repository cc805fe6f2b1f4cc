"""Exceptions, for the programmer and the operator. What the model can mend is a `Fault` value instead.

AgentKitError
 +-- ConfigError             a bad option, manifest or file the user wrote
 +-- BackendError            the model could not answer
 |    +-- BackendNotFound    no backend of that name is installed
 |    +-- EngineUnavailable  the native engine or its weights are missing or unusable
 |    +-- CacheFull          the engine's memory for conversations is used up
 |    +-- ConnectionFailed   the endpoint could not be reached, or broke off            (retryable)
 |    +-- RateLimited        the endpoint asked to wait                                  (retryable)
 |    +-- ServerFailed       the endpoint answered 5xx, or nonsense                      (retryable)
 |    +-- AuthFailed         the key is missing or was refused
 |    +-- RequestRejected    the endpoint refused the request itself (other 4xx)
 |    +-- ContextOverflow    the request does not fit the model's window
 |    +-- CircuitOpen        the endpoint failed too often to be asked now
 |    +-- AllFailed          none of several backends could answer           (retryable where one of them may pass)
 +-- WeightsError            a model folder is missing, truncated, corrupt or of another family
 +-- SandboxError            a wall that the policy needs does not stand here
 +-- PluginError             a plugin's folder, manifest or self-description is broken
 |    +-- PermissionNeeded   the user has not granted what a plugin asks for
 +-- JournalError            the journal cannot be read or written
 |    +-- RunNotFound        no run of that id
 |    +-- RunBusy            another process holds the run
 |    +-- JournalDamaged     a part of the journal, or of a run, is lost
 +-- LimitReached            a run hit a limit, where the caller asked for an exception
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class AgentKitError(Exception):
    """Base of every error agentkit raises. `remedy` says what to do about it, in one sentence."""

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} ({self.remedy})" if self.remedy else self.message


class ConfigError(AgentKitError):
    """A bad option, manifest or file the user wrote."""


class BackendError(AgentKitError):
    """The model could not answer. `retry_after`: the seconds an endpoint asked to wait, None where it did not say."""

    retryable = False

    def __init__(self, message: str, *, retry_after: float | None = None, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.retry_after = retry_after


class BackendNotFound(BackendError):
    """No backend of that name is installed."""


class EngineUnavailable(BackendError):
    """The native engine or its weights are missing or unusable."""


class CacheFull(BackendError):
    """The engine's memory for conversations is used up."""


class ConnectionFailed(BackendError):
    """The endpoint could not be reached, or broke off."""

    retryable = True


class RateLimited(BackendError):
    """The endpoint asked to wait."""

    retryable = True


class ServerFailed(BackendError):
    """The endpoint answered 5xx, or nonsense."""

    retryable = True


class AuthFailed(BackendError):
    """The key is missing or was refused."""


class RequestRejected(BackendError):
    """The endpoint refused the request itself."""


class ContextOverflow(BackendError):
    """The request does not fit the model's window."""


class CircuitOpen(BackendError):
    """The endpoint failed too often to be asked now.

    failing_for: seconds since the first of these failures. retry_after: seconds until it is asked again.
    """

    def __init__(self, message: str, *, failing_for: float, retry_after: float, remedy: str = "") -> None:
        super().__init__(message, retry_after=retry_after, remedy=remedy)
        self.failing_for = failing_for


class AllFailed(BackendError):
    """None of several backends could answer; `errors` has each one's error, in the order in which they were asked."""

    def __init__(self, message: str, *, errors: tuple[BackendError, ...], remedy: str = "") -> None:
        may_pass = [error.retry_after or 0.0 for error in errors if error.retryable or isinstance(error, CircuitOpen)]
        super().__init__(message, retry_after=min(may_pass, default=None), remedy=remedy)
        self.errors = errors
        self.retryable = bool(may_pass)


class WeightsError(AgentKitError):
    """A model folder is missing, truncated, corrupt or of another family."""


class SandboxError(AgentKitError):
    """A wall that the policy needs does not stand here."""


class PluginError(AgentKitError):
    """A plugin's folder, manifest or self-description is broken."""


class PermissionNeeded(PluginError):
    """The user has not granted what a plugin asks for."""


class JournalError(AgentKitError):
    """The journal cannot be read or written."""


class RunNotFound(JournalError):
    """No run of that id."""


class RunBusy(JournalError):
    """Another process holds the run."""


class JournalDamaged(JournalError):
    """A part of the journal, or of a run, is lost."""


class LimitReached(AgentKitError):
    """A run hit a limit, where the caller asked for an exception."""


@contextmanager
def one_error() -> Iterator[None]:
    """Raise the error inside a task group's ExceptionGroup instead of the group; of several, agentkit's first."""
    try:
        yield
    except BaseExceptionGroup as group:
        errors = list(leaves(group))
        ours = [error for error in errors if isinstance(error, AgentKitError)]
        if ours or len(errors) == 1:
            raise (ours or errors)[0] from None
        raise


def leaves(error: BaseException) -> Iterator[BaseException]:
    """Yield the errors of a group, and of the groups in it; an error that is no group is its own."""
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from leaves(inner)
    else:
        yield error
