"""Trying again: only where it may help, a few times, never in step with others."""

from __future__ import annotations

from collections.abc import Callable

from tenacity import RetryCallState, Retrying, retry_if_result, stop_after_attempt, wait_exponential_jitter

from extract.exchange import Answer
from extract.fetched import FetchFailure

MAX_TRIES = 3


def with_patience(
    attempt: Callable[[], Answer], sleep: Callable[[float], None], first_wait_seconds: float
) -> Answer:
    """The first answer that is no passing failure, or the failure of the third try.

    A Retry-After of the server decides the wait; else it doubles from ``first_wait_seconds``, with
    jitter of up to as much again.
    """
    growing = wait_exponential_jitter(initial=first_wait_seconds, max=30, jitter=first_wait_seconds)

    def wait(state: RetryCallState) -> float:
        failure = _result(state)
        if isinstance(failure, FetchFailure) and failure.retry_after_seconds is not None:
            return failure.retry_after_seconds
        return growing(state)

    retrying = Retrying(
        stop=stop_after_attempt(MAX_TRIES),
        wait=wait,
        retry=retry_if_result(_may_pass),
        retry_error_callback=_result,
        sleep=sleep,
    )
    return retrying(attempt)


def _may_pass(answer: Answer) -> bool:
    return isinstance(answer, FetchFailure) and answer.may_pass


def _result(state: RetryCallState) -> Answer:
    if state.outcome is None:
        raise RuntimeError("a try without an outcome")
    answer: Answer = state.outcome.result()
    return answer
