"""What differs from one provider, or kind of server, to the next: as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from agentkit.errors import ConfigError

NO_MODEL = r"(?!)"
ANY_MODEL = ""
Choice = Literal["none", "required", "named"]


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider. What begins with "models" is a regular expression, searched for in the model's name.

    hosts: its host names, perhaps with a port; a name also stands for those under it.
    base_url: where it is reached, if no other address is given. api: what it speaks where the address names nothing.
    keys: variables that hold its key; they are read for its own hosts alone.
    max_tokens, seed: what these options are called in chat completions.
    asks_usage: whether a stream reports usage only when asked to.
    hottest: the highest temperature. models_own_sampling: those that take no temperature and no top_p.
    choices: which forms of `tool_choice` it heeds; a tool that cannot be named is offered alone instead.
    text_choice: the `tool_choice` under which the model sees its tools, but its calls are left in the text.
    schemas: whether an answer can be held to a JSON Schema.
    models_images: those that see images. image_addresses: whether it fetches images itself.
    thoughts: the field in which thoughts are sent back. no_thoughts: what stands there for a turn without any.
    silence: what stands for an answer that was neither words nor calls.
    short_ids: whether the ids of calls must be nine letters and digits.
    cache_key: whether it takes a key that leads a conversation to the machine that holds its prefix.
    models_cache_control: those whose prefix is kept only when asked to.
    """

    name: str = "other"
    hosts: tuple[str, ...] = ()
    base_url: str = ""
    api: str = "chat"
    keys: tuple[str, ...] = ()
    max_tokens: str = "max_tokens"
    seed: str = "seed"
    asks_usage: bool = True
    hottest: float = 2.0
    models_own_sampling: str = NO_MODEL
    choices: frozenset[Choice] = frozenset({"none", "required", "named"})
    text_choice: str | None = None
    schemas: bool = True
    models_images: str = NO_MODEL
    image_addresses: bool = True
    thoughts: Literal["", "reasoning", "reasoning_content", "reasoning_details"] = ""
    no_thoughts: str | None = None
    silence: str = ""
    short_ids: bool = False
    cache_key: bool = False
    models_cache_control: str = NO_MODEL


# https://platform.kimi.ai/docs/api/chat (the kimi models set their own sampling; K2.x think, and then refuse a
# forced choice; an assistant's message may not be empty)
# https://platform.kimi.ai/docs/guide/use-kimi-k2-thinking-model (reasoning_content with each call, not empty)
# https://platform.kimi.ai/docs/guide/use-kimi-vision-model (no addresses of images)
_MOONSHOT = Provider(
    name="moonshot",
    hosts=("api.moonshot.ai", "api.moonshot.cn"),
    base_url="https://api.moonshot.ai/v1",
    keys=("MOONSHOT_API_KEY",),
    max_tokens="max_completion_tokens",
    hottest=1.0,
    models_own_sampling=r"^kimi-",
    choices=frozenset({"none"}),
    models_images=r"^kimi-(k2\.[5-9]|k[3-9]|for-coding)|vision",
    image_addresses=False,
    thoughts="reasoning_content",
    no_thoughts=" ",
    silence="(no answer)",
)

PROVIDERS = {
    provider.name: provider
    for provider in (
        # https://platform.openai.com/docs/api-reference/chat (max_completion_tokens, image_url)
        # https://platform.openai.com/docs/guides/prompt-caching (prompt_cache_key)
        Provider(
            name="openai",
            hosts=("api.openai.com",),
            base_url="https://api.openai.com/v1",
            keys=("OPENAI_API_KEY",),
            max_tokens="max_completion_tokens",
            models_images=ANY_MODEL,
            cache_key=True,
        ),
        # https://platform.claude.com/docs/en/api/messages
        # https://platform.claude.com/docs/en/about-claude/models/migration-guide (no temperature from 4.7 on)
        Provider(
            name="anthropic",
            hosts=("api.anthropic.com",),
            base_url="https://api.anthropic.com/v1",
            api="anthropic",
            keys=("ANTHROPIC_API_KEY",),
            hottest=1.0,
            models_own_sampling=r"^(?!claude-(3-|(opus|sonnet|haiku)-4(-[0-6])?(-20\d{6})?$))",
            models_images=ANY_MODEL,
            models_cache_control=ANY_MODEL,
        ),
        _MOONSHOT,
        replace(
            _MOONSHOT,
            name="kimi",
            hosts=("api.kimi.com",),
            base_url="https://api.kimi.com/coding/v1",
            keys=("KIMI_API_KEY",),
        ),
        # https://api-docs.deepseek.com/guides/thinking_mode (reasoning_content in every turn once there were calls;
        # thinking is on by default, and refuses a forced choice)
        # https://api-docs.deepseek.com/guides/json_mode (json_object alone, which says nothing of the form)
        Provider(
            name="deepseek",
            hosts=("api.deepseek.com",),
            base_url="https://api.deepseek.com",
            keys=("DEEPSEEK_API_KEY",),
            choices=frozenset({"none"}),
            schemas=False,
            thoughts="reasoning_content",
            no_thoughts="",
        ),
        # https://openrouter.ai/docs/guides/best-practices/reasoning-tokens#preserving-reasoning
        # https://openrouter.ai/docs/guides/best-practices/prompt-caching (cache_control for these makers' models)
        # https://openrouter.ai/docs/use-cases/usage-accounting (usage and cost always come, unasked)
        Provider(
            name="openrouter",
            hosts=("openrouter.ai",),
            base_url="https://openrouter.ai/api/v1",
            keys=("OPENROUTER_API_KEY",),
            asks_usage=False,
            models_images=r"^(anthropic|openai|google)/",
            thoughts="reasoning_details",
            models_cache_control=r"^anthropic/",
        ),
        # https://docs.mistral.ai/api (random_seed; options it does not know are errors; ids of nine characters)
        # https://docs.mistral.ai/inference/conversations/advanced/prompt-caching
        Provider(
            name="mistral",
            hosts=("api.mistral.ai",),
            base_url="https://api.mistral.ai/v1",
            keys=("MISTRAL_API_KEY",),
            seed="random_seed",
            asks_usage=False,
            hottest=1.5,
            silence="(no answer)",
            short_ids=True,
            cache_key=True,
        ),
        # https://docs.vllm.ai/en/latest/features/reasoning_outputs.html (`reasoning`, once `reasoning_content`)
        # https://docs.vllm.ai/en/latest/features/tool_calling.html (without a parser, tools need `none`)
        Provider(name="vllm", thoughts="reasoning", text_choice="none"),
        # https://docs.sglang.io/docs/advanced_features/separate_reasoning.md
        Provider(name="sglang", thoughts="reasoning_content"),
        # https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md (no tool can be named)
        Provider(name="llama.cpp", choices=frozenset({"none", "required"}), thoughts="reasoning_content"),
        # https://docs.ollama.com/api/openai-compatibility (no tool_choice; images as data alone)
        Provider(
            name="ollama",
            hosts=("localhost:11434", "127.0.0.1:11434"),
            base_url="http://localhost:11434/v1",
            choices=frozenset(),
            image_addresses=False,
            thoughts="reasoning",
        ),
    )
}


def provider_named(name: str) -> Provider:
    """Return the provider of that name.

    Raises:
        ConfigError: there is none.
    """
    if name not in PROVIDERS:
        raise ConfigError(f"no provider is called {name!r}", remedy=f"one of: {', '.join(PROVIDERS)}; or none at all")
    return PROVIDERS[name]


def provider_at(host: str) -> Provider:
    """Return the provider that `host`, which ends in its port where it has one, belongs to; or one without quirks."""
    return next((provider for provider in PROVIDERS.values() if is_at(provider, host)), Provider())


def is_at(provider: Provider, host: str) -> bool:
    """Return whether `host` is one of the provider's own."""
    return any(host == known or host.endswith(f".{known}") for known in provider.hosts)
