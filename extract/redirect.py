"""Where an answer may send us: only about the source's own hosts, and not for ever."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urljoin

from extract.address import AddressError, is_among, is_inward, plain
from extract.fetched import FailureKind, Fetched, FetchFailure
from extract.source import Source

MAX_HOPS = 5
MAX_SAME_ADDRESS_HOPS = 3


@dataclass(slots=True)
class Trail:
    """The hops of one fetch. Some walls answer first with a cookie and a redirect to the same address."""

    source: Source
    hops: list[str] = field(default_factory=list)
    fresh_cookie: bool = False
    same_address_hops: int = 0

    def follow(self, answer: Fetched) -> str | FetchFailure:
        """The address to ask next, or why we do not go on."""
        here = answer.url
        self.hops.append(here)
        self.fresh_cookie = self.fresh_cookie or "set-cookie" in answer.headers
        try:
            there = plain(urljoin(here, answer.headers["location"]))
        except (AddressError, ValueError) as error:
            return FetchFailure(FailureKind.REDIRECTED_AWAY, f"{here}: redirected to no address: {error}")
        if self.source.is_form(here) and there == here.partition("?")[0]:
            there = here  # a form sent again, now with the cookie
        return self._barred(here, there) or self._looping(here, there) or there

    def _barred(self, here: str, there: str) -> FetchFailure | None:
        if is_inward(there):
            message = f"{here}: redirected to {there}, which is no public address"
            return FetchFailure(FailureKind.NOT_ALLOWED_ADDRESS, message)
        if not is_among(there, self.source.hosts):
            message = f"{here}: redirected to {there}, outside the source's hosts"
            return FetchFailure(FailureKind.REDIRECTED_AWAY, message)
        if here.startswith("https:") and there.startswith("http:") and not uses_plain_http(self.source):
            message = f"{here}: redirected from https to http"
            return FetchFailure(FailureKind.REDIRECTED_AWAY, message)
        return None

    def _looping(self, here: str, there: str) -> FetchFailure | None:
        if there in self.hops:
            if not self.fresh_cookie:
                return FetchFailure(FailureKind.REDIRECT_LOOP, f"{here}: redirects in a circle")
            self.fresh_cookie = False
        self.same_address_hops += there == here
        if self.same_address_hops > MAX_SAME_ADDRESS_HOPS:
            message = f"{here}: kept redirecting to itself with a cookie (blocked)"
            return FetchFailure(FailureKind.REDIRECT_LOOP, message)
        if len(self.hops) > MAX_HOPS:
            return FetchFailure(FailureKind.REDIRECT_LOOP, f"{here}: more than {MAX_HOPS} redirects")
        return None


def uses_plain_http(source: Source) -> bool:
    """Whether the source's own addresses are http, because its host answers no other way."""
    own = [source.url, *(seed.address for seed in source.seeds)]
    return any(address.startswith("http://") for address in own)
