"""Makers of days by which something is due, of families' and firms' names, and of sums, for stables, laundries and the like."""

from __future__ import annotations

from agentkit_training.world import values as v
from agentkit_training.world import values_roles_b as b

by_day = v.mix(
    v.compose(
        "{d}|next {d}|this {d}|end of {m}|mid {m}|early {m}|the {n} of {m}|the end of {m}|{d} {p}",
        m=v.MONTHS,
        d="Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        n="1st 3rd 5th 8th 12th 15th 20th 24th 28th".split(),
        p="morning|noon|evening|night",
    ),
    v.any_of("tomorrow|next week|the weekend|Christmas|Easter|half term|midsummer|the day after tomorrow|New Year"),
)
"""A day in words that goes after "by", "until", "from" or "after"."""
firm = v.loose(
    v.compose(
        "{l}|{l} & {m}|{l} {k}|{c} {k}|{a} {k}|{l} and Sons|{c}",
        l=b.last,
        m=b.last,
        c=v.coined,
        a="Three Rivers|Old Bridge|North Sea|Saint Olaf|Blue Door|Green Hill|City|Harbour|Red Barn|Lamplight",
        k="Ltd|GmbH|Bros|Works|Group|Inn|Clinic|Hotel|Catering|Gardens|Builders|School|Council",
    ),
    0.15,
)
"""A customer or supplier with a name."""
either = v.mix(b.one, firm)
past = v.mix(
    v.compose(
        "last {d}|{d}|{d} {p}|early {m}|mid {m}|the {n} of {m}|end of {m}",
        m=v.MONTHS,
        d="Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        n="1st 3rd 5th 8th 12th 15th 20th 24th 28th".split(),
        p="morning|noon|evening|night",
    ),
    v.any_of(
        "yesterday|this morning|Easter|Christmas|last week|the storm|last summer|the day before yesterday|lunchtime"
    ),
)
"""A day in words that has gone by, to stand after "since"."""
