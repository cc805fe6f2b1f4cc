"""Arithmetic in figures and words, exact for decimals, bounded in size."""

from __future__ import annotations

import ast
import math
import re
from collections.abc import Callable
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow, getcontext

from agentkit.plugin.sdk import ToolFailed, tool

getcontext().prec = 34
PARTS = {"hal(?:f|ves)": 2, "thirds?": 3, "(?:quarter|fourth)s?": 4, "fifths?": 5, "eighths?": 8, "tenths?": 10}
WORDS = (
    *((rf"(?<![\d.])(\d+) {part} of\b", rf"(\1/{n})*") for part, n in PARTS.items()),
    *((rf"\b(?:an? )?{part} of\b", f"(1/{n})*") for part, n in PARTS.items()),
    (r"[×·]|(?<=\d)\s*x\s*(?=[\d(])|\bmultiplied by\b|\btimes\b", "*"),
    (r"÷|\bdivided by\b|\bover\b", "/"),
    (r"[−–]|\bminus\b|\bless\b", "-"),
    (r"\bplus\b", "+"),
    (r"\^|\b(?:to the power of|raised to)\b", "**"),
    (r"\bsquared\b", "**2"),
    (r"\bcubed\b", "**3"),
    (r"\bto the (\d+)(?:st|nd|rd|th)(?: power)?\b", r"**\1"),
    (r"\bsplit (?:by|between|among)\b", "/"),
    (r"(?<=\d)[ -]?dozen\b", "*12"),
    (r"\b(?:a )?dozen\b", "12"),
    (r"\b(\d+)!", r"factorial(\1)"),
    (r"\b(?:the )?square root of\b|√", "sqrt "),
    (r"\b(?:the )?cube root of\b", "cbrt "),
    (r"\b(?:double|twice)\b", "2*"),
    (r"\btriple\b", "3*"),
    (r"\bmod(?:ulo)?\b", "%%"),
)
NUMBER = r"(\d+(?:\.\d+)?)"
PERCENT = (
    (rf"{NUMBER}\s*%\s*off\s+(?:of\s+)?(.+)", r"(\2)*(1-\1/100)"),
    (rf"{NUMBER}\s*%\s*of\s+(.+)", r"(\1/100)*(\2)"),
    (rf"(.+?)\s*([+-])\s*{NUMBER}\s*%\s*$", r"(\1)*(1\g<2>\3/100)"),
    (rf"{NUMBER}\s*%(?!%)", r"(\1/100)"),
)
LEAD = re.compile(
    r"^\s*(?:what(?:'s| is| are)|how much is|calculate|compute|work out|evaluate|the (?:result|value) of)\s+", re.I
)
SHARE_OF_WHAT = re.compile(r"(?<=%)\s+(?:sales tax|vat|tax|gst|tip|interest|commission|service|surcharge|discount)\b")
"""What a percentage is called, as in "add 19% VAT to 2340"."""
SOME = r"(.+?)"
ORDERS = (
    (rf"^add {NUMBER}\s*% to (.+)$", r"(\2)*(1+\1/100)"),
    (rf"^(?:take|subtract|deduct) {NUMBER}\s*% (?:off|from) (.+)$", r"(\2)*(1-\1/100)"),
    (rf"^{NUMBER}\s*% on top of (.+)$", r"(\2)*(1+\1/100)"),
    (rf"^take {NUMBER}\s*% of (.+)$", r"(\1/100)*(\2)"),
    (rf"^add {SOME} (?:and|to) (.+)$", r"(\1)+(\2)"),
    (rf"^(?:subtract|take|deduct) {SOME} from (.+)$", r"(\2)-(\1)"),
    (rf"^multiply {SOME} (?:by|and|with) (.+)$", r"(\1)*(\2)"),
    (rf"^divide {SOME} by (.+)$", r"(\1)/(\2)"),
    (rf"^(?:the )?(?:sum|total) of {SOME} and (.+)$", r"(\1)+(\2)"),
    (rf"^(?:the )?difference (?:of|between) {SOME} and (.+)$", r"(\1)-(\2)"),
    (rf"^(?:the )?product of {SOME} and (.+)$", r"(\1)*(\2)"),
    (rf"^(?:the )?(?:quotient|ratio) of {SOME} (?:and|to) (.+)$", r"(\1)/(\2)"),
    (r"^square (?!root)(.+)$", r"(\1)**2"),
    (r"^cube (?!root)(.+)$", r"(\1)**3"),
    (r"^(?:the )?factorial of (.+)$", r"factorial(\1)"),
)
TEENS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: n for n, word in enumerate(TEENS.split())} | {word: 20 + 10 * n for n, word in enumerate(TENS.split())}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
UNIT = "|".join(SMALL)
SPELLED = re.compile(
    rf"\b(?:{UNIT})\b(?:[\s-]+(?:(?:and\s+)?(?:{UNIT})\b(?!\s+(?:{'|'.join(PARTS)}) of)|(?:{'|'.join(SCALES)})\b))*"
)
FUNCTIONS: dict[str, Callable[..., Decimal]] = {
    "sqrt": lambda x: x.sqrt(),
    "cbrt": lambda x: Decimal(repr(math.cbrt(float(x)))),
    "abs": abs,
    "round": lambda x, n=Decimal(0): round(x, int(n)),
    "floor": lambda x: Decimal(math.floor(x)),
    "ceil": lambda x: Decimal(math.ceil(x)),
    "min": lambda *xs: min(xs),
    "max": lambda *xs: max(xs),
    "sum": lambda *xs: sum(xs, Decimal(0)),
    "ln": lambda x: x.ln(),
    "log": lambda x, base=None: x.ln() / base.ln() if base else x.ln(),
    "log10": lambda x: x.log10(),
    "exp": lambda x: x.exp(),
    "sin": lambda x: Decimal(repr(math.sin(x))),
    "cos": lambda x: Decimal(repr(math.cos(x))),
    "tan": lambda x: Decimal(repr(math.tan(x))),
    "factorial": lambda x: Decimal(math.factorial(_small(x, 300))),
}
CONSTANTS = {
    "pi": Decimal("3.141592653589793238462643383279503"),
    "e": Decimal(1).exp(),
    "tau": Decimal("6.283185307179586476925286766559006"),
}


def _small(x: Decimal, most: int) -> int:
    if x != int(x) or not 0 <= x <= most:
        raise ToolFailed(f"{x} is not a whole number from 0 to {most}")
    return int(x)


def _spelled(text: str) -> int:
    """Return the number that words spell."""
    total = current = 0
    for word in re.split(r"[\s-]+(?:and\s+)?", text):
        if word in SMALL:
            current += SMALL[word]
        elif word in SCALES:
            current = max(current, 1) * SCALES[word]
            if SCALES[word] >= 1000:
                total, current = total + current, 0
    return total + current


def _python(text: str) -> str:
    """Return the expression in Python's syntax."""
    text = LEAD.sub("", text.strip().lower().rstrip("?=. "))
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    text = re.sub(r"[$€£]\s*", "", text)
    text = SPELLED.sub(lambda m: str(_spelled(m[0])), text)
    text = re.sub(r"\b(?:percent|per cent)\b", "%", text)
    text = SHARE_OF_WHAT.sub("", text)
    for pattern, replacement in ORDERS:
        if re.match(pattern, text):
            text = re.sub(pattern, replacement, text)
            break
    text = re.sub(r"(?<=[\d)])\s+by\s+(?=[\d(])", "*", text)
    for pattern, replacement in WORDS:
        text = re.sub(pattern, replacement, text)
    text = re.sub(
        r"\b(sqrt|cbrt)\s+(\d+(?:\.\d+)?|\()", lambda m: f"{m[1]}({m[2]})" if m[2] != "(" else f"{m[1]}(", text
    )
    for pattern, replacement in PERCENT:
        while (inner := re.sub(pattern, replacement, text)) != text:
            text = inner
    return text.replace("%%", "%")


def _value(node: ast.expr) -> Decimal:
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return Decimal(repr(value))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _value(operand)
        case ast.BinOp(left=left, op=op, right=right):
            return _combine(op, _value(left), _value(right))
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in FUNCTIONS:
            return FUNCTIONS[name](*(_value(arg) for arg in args))
        case ast.Name(id=name) if name in CONSTANTS:
            return CONSTANTS[name]
    raise ToolFailed(f"{ast.unparse(node)!r} is not arithmetic")


def _combine(op: ast.operator, a: Decimal, b: Decimal) -> Decimal:
    match op:
        case ast.Add():
            return a + b
        case ast.Sub():
            return a - b
        case ast.Mult():
            return a * b
        case ast.Div():
            return a / b
        case ast.FloorDiv():
            return a // b
        case ast.Mod():
            return a % b
        case ast.Pow() if abs(b) <= 10_000:
            return a**b
    raise ToolFailed("this operation is not possible, or too large")


@tool(effects="none")
def calculate(expression: str) -> str:
    """Work out an arithmetic expression, in figures or words.

    Args:
        expression: The arithmetic expression, such as (4 + 5) * 12 or 15% of 3200.
    """
    if len(expression) > 500:
        raise ToolFailed("the expression is too long")
    text = _python(expression)
    try:
        value = _value(ast.parse(text, mode="eval").body)
        if value.is_nan() or value.is_infinite():
            raise ToolFailed("the result is not a number")
        if value == 0:
            return "0"
        exact = round(value, 12) if value.adjusted() < 18 else value
        return f"{exact.normalize():f}" if exact.adjusted() < 40 else f"{exact:.10g}"
    except (SyntaxError, RecursionError, MemoryError):
        raise ToolFailed(f"{expression!r} is not arithmetic that I can read") from None
    except (DivisionByZero, ZeroDivisionError):
        raise ToolFailed("division by zero") from None
    except (InvalidOperation, Overflow, OverflowError, ValueError, TypeError) as error:
        raise ToolFailed(f"this cannot be worked out: {type(error).__name__}") from None
