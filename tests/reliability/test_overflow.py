"""How providers say that a prompt is too long, and what only sounds like it.

The wordings are those of the providers' documentation and of reports in public issue threads, named beside each.
"""

import json
from pathlib import Path

import pytest
from agentkit_backends.http import create
from agentkit_backends.http.faults import Faults

from agentkit import Agent, Journal, RetryPolicy
from agentkit import events as e
from agentkit.errors import BackendError, ContextOverflow, RateLimited, RequestRejected, ServerFailed
from tests.reliability.hostile import Hostile
from tests.reliability.play import SUMMARY, Till
from tests.reliability.wires import ANSWER, WIRES, Wire

TOO_LONG = {
    # platform.openai.com, chat completions and responses
    "OpenAI": (400, "This model's maximum context length is 8192 tokens. However, your messages resulted in 8545 tokens. Please reduce the length of the messages.", "context_length_exceeded"),
    "OpenAI, responses": (400, "Your input exceeds the context window of this model. Please adjust your input and try again.", "context_length_exceeded"),
    "OpenAI, the code alone": (400, "Invalid request.", "context_length_exceeded"),
    # Aider-AI/aider#1880
    "OpenAI, one request is more than a minute's tokens": (429, "Request too large for gpt-4o in organization org-1 on tokens per min (TPM): Limit 30000, Requested 36278. The input or output tokens must be reduced in order to run successfully. Visit https://platform.openai.com/account/rate-limits to learn more.", "rate_limit_exceeded"),
    # earendil-works/pi#102, docker/docker-agent#569, docs: api/errors
    "Anthropic": (400, "prompt is too long: 219898 tokens > 200000 maximum", "invalid_request_error"),
    "Anthropic, with the answer": (400, "input length and `max_tokens` exceed context limit: 178959 + 64000 > 200000, decrease input length or `max_tokens` and try again", "invalid_request_error"),
    "Anthropic, bytes": (413, "Request exceeds the maximum size", "request_too_large"),
    # vllm-project/vllm#20409, #42474, #19861
    "vLLM": (400, "This model's maximum context length is 16384 tokens. However, you requested 122946 tokens (112946 in the messages, 10000 in the completion). Please reduce the length of the messages or completion. None", "BadRequestError"),
    "vLLM, newer": (400, "This model's maximum context length is 128000 tokens. However, you requested 65535 output tokens and your prompt contains at least 62466 input tokens, for a total of at least 128001 tokens.", "BadRequestError"),
    "vLLM, max_tokens": (400, "'max_tokens' or 'max_completion_tokens' is too large: 4096. This model's maximum context length is 8192 tokens and your request has 7000 input tokens (4096 > 8192 - 7000).", "BadRequestError"),
    "vLLM, engine": (400, "The decoder prompt (length 88049) is longer than the maximum model length of 32768. Make sure that `max_model_len` is no smaller than the number of text tokens.", "BadRequestError"),
    # QwenLM/Qwen3#1321, anomalyco/opencode#25230, sgl-project/sglang#4048
    "SGLang": (400, "The input (61709 tokens) is longer than the model's context length (40960 tokens).", "BadRequestError"),
    "SGLang, with the answer": (400, "Requested token count exceeds the model's maximum context length of 202752 tokens. You requested a total of 202941 tokens: 170941 tokens from the input messages and 32000 tokens for the completion. Please reduce the number of tokens in the input messages or the completion to fit within the limit.", "BadRequestError"),
    "SGLang, memory": (400, "Input length (160062 tokens) exceeds the maximum allowed length (59862 tokens). Use a shorter input or enable --allow-auto-truncate.", "BadRequestError"),
    # ggml-org/llama.cpp#15780
    "llama.cpp": (400, "request (66202 tokens) exceeds the available context size (65536 tokens), try increasing it", "exceed_context_size_error"),
    "llama.cpp, older": (500, "the request exceeds the available context size. try increasing the context size or enable context shift", "exceed_context_size_error"),
    "llama.cpp, the type alone": (400, "error", "exceed_context_size_error"),
    "DS4": (400, "Prompt has 300,000 tokens, but the configured context size is 131,072 tokens", ""),
    "llama-cpp-python": (400, "Requested tokens (2285) exceed context window of 2048", "context_length_exceeded"),
    "Ollama": (400, "the input length exceeds the context length", "api_error"),
    "Ollama, prompt": (400, "prompt too long; exceeded max context length by 4 tokens", "api_error"),
    # MoonshotAI/kimi-cli#2011
    "Moonshot": (400, "Invalid request: Your request exceeded model token limit: 262144 (requested: 269030)", "invalid_request_error"),
    # evalstate/fast-agent#621
    "DeepSeek": (400, "This model's maximum context length is 131072 tokens. However, you requested 131134 tokens (122942 in the messages, 8192 in the completion). Please reduce the length of the messages or completion.", "invalid_request_error"),
    # Aider-AI/aider#3721
    "OpenRouter": (400, 'This endpoint\'s maximum context length is 131072 tokens. However, you requested about 141607 tokens (10535 of text input, 131072 in the output). Please reduce the length of either one, or use the "middle-out" transform to compress your prompt automatically.', "400"),
    # google-gemini/gemini-cli#6678
    "Gemini": (400, "The input token count (1200293) exceeds the maximum number of tokens allowed (1048576).", "INVALID_ARGUMENT"),
    # huggingface/text-generation-inference#628, #695
    "TGI": (422, "Input validation error: `inputs` tokens + `max_new_tokens` must be <= 2048. Given: 1244 `inputs` tokens and 1000 `max_new_tokens`", "validation"),
    "TGI, prompt": (422, "Input validation error: `inputs` must have less than 1024 tokens. Given: 1168", "validation"),
    # lmstudio-ai/lmstudio-bug-tracker#546, Gitlawb/openclaude#353
    "LM Studio": (400, "Trying to keep the first 111490 tokens when context the overflows. However, the model is loaded with context length of only 32768 tokens, which is not enough. Try to load the model with a larger context length, or provide a shorter input.", ""),
    "LM Studio, newer": (400, "The number of tokens to keep from the initial prompt is greater than the context length (n_keep: 13055>= n_ctx: 4096). Try to load the model with a larger context length, or provide a shorter input.", ""),
    "xAI": (400, "This model's maximum prompt length is 131072 but the request contains 537812 tokens.", ""),
    "Groq": (400, "Please reduce the length of the messages or completion.", "context_length_exceeded"),
    # autohandai/code-cli#302
    "Groq, one request is more than a minute's tokens": (413, "Request too large for model `openai/gpt-oss-120b` in organization `org_1` service tier `on_demand` on tokens per minute (TPM): Limit 8000, Requested 34041, please reduce your message size and try again.", "rate_limit_exceeded"),
    "Mistral": (400, "Prompt contains 40096 tokens and 0 draft tokens, too large for model with 32768 maximum context length", "invalid_request_prompt"),
    "Cohere": (400, "too many tokens: total number of tokens in the prompt cannot exceed 4081 - received 4292. Try using a shorter prompt, or enabling prompt truncating.", ""),
    "Bedrock": (400, "Input is too long for requested model.", "ValidationException"),
    "Copilot": (400, "prompt token count of 200561 exceeds the limit of 128000", "model_max_prompt_tokens_exceeded"),
    "MiniMax": (400, "invalid params, context window exceeds limit (2013)", "bad_request_error"),
    "DashScope": (400, "InternalError.Algo.InvalidParameter: Range of input length should be [1, 202745]", "invalid_parameter_error"),
    "Z.ai": (400, "Prompt exceeds max length", "1261"),
}  # fmt: skip

NOT_TOO_LONG = {
    "a minute's tokens are used up": (429, "Rate limit reached for gpt-4o in organization org-1 on tokens per min (TPM): Limit 30000, Used 25000, Requested 9000. Please try again in 8s.", RateLimited),
    "Anthropic's tokens a minute": (429, "This request would exceed your organization's rate limit of 30,000 input tokens per minute. Please reduce the prompt length or the maximum tokens requested.", RateLimited),
    "the maximum number of tokens a minute": (429, "You exceeded the maximum number of tokens per minute for this model.", RateLimited),
    "Bedrock's throttle": (429, "Too many tokens, please wait before trying again.", RateLimited),
    "Bedrock's throttle behind a gateway": (503, "ThrottlingException: Too many tokens, please wait before trying again.", ServerFailed),
    "a longer answer than the model gives": (400, "max_tokens is too large: 20480. This model supports at most 16384 completion tokens, whereas you provided 20480.", RequestRejected),
    "Anthropic's longest answer": (400, "max_tokens: 128000 > 64000, which is the maximum allowed number of output tokens for claude-haiku-4-5", RequestRejected),
    "Bedrock's longest answer": (400, "The maximum tokens you requested exceeds the model limit of 2048. Try again with a maximum tokens value that is lower than 2048.", RequestRejected),
    "a value above its maximum": (400, "The parameter `max_completion_tokens` specified in the request are not valid: integer above maximum value, expected a value <= 12288, but got 32000 instead.", RequestRejected),
    "one string too long": (400, "Invalid 'prompt_cache_key': string too long. Expected a string with maximum length 64, but got a string with length 65 instead.", RequestRejected),
    "a tool's name too long": (400, "Invalid 'tools[0].function.name': string too long. Expected a string with maximum length 64", RequestRejected),
    "too many tools": (400, "Invalid 'tools': array too long. Expected an array with maximum length 128, but got an array with length 130 instead.", RequestRejected),
    "an image too large": (400, "messages.0.content.1.image.source.base64: image exceeds 5 MB maximum: 6137144 bytes > 5242880 bytes", RequestRejected),
    "money": (429, "You exceeded your current quota, please check your plan and billing details.", RateLimited),
    "a key": (401, "context window", BackendError),
}  # fmt: skip


def refusal(status: int, message: str, code: str = "") -> BackendError:
    body = json.dumps({"error": {"message": message, "type": code, "param": None, "code": code}})
    return Faults("http://here", "m", "chat completion", "").refusal(status, body.encode())


@pytest.mark.parametrize("who", TOO_LONG)
def test_a_prompt_that_is_too_long_is_known_by(who: str) -> None:
    status, message, code = TOO_LONG[who]
    error = refusal(status, message, code)
    assert type(error) is ContextOverflow
    assert not error.retryable and "shorten the conversation" in error.remedy
    if status not in (413, 429) and "alone" not in who:
        assert type(refusal(status, message)) is ContextOverflow, "the words are enough, without the code"


@pytest.mark.parametrize("what", NOT_TOO_LONG)
def test_what_only_sounds_like_it_is(what: str) -> None:
    status, message, kind = NOT_TOO_LONG[what]
    error = refusal(status, message)
    assert isinstance(error, kind) and not isinstance(error, ContextOverflow)


@pytest.mark.anyio
@pytest.mark.parametrize("wire", WIRES, ids=str)
async def test_a_long_run_is_compacted_and_goes_on(wire: Wire, tmp_path: Path) -> None:
    """Five calls, then the endpoint's window is full: the view is summed up, and the last answer comes."""
    calls = [wire.answer(wire.call({"amount": n}, f"call_{n}")) for n in range(1, 6)]
    overflow = wire.refuse(400, TOO_LONG["vLLM"][1])
    script = [*calls, overflow, wire.answer(wire.say(SUMMARY)), wire.answer(wire.say())]
    till = Till()
    with Journal(tmp_path / "journal.db") as journal, Hostile(script) as server:
        backend = create(server.url, "m", api=wire.api, stream=wire.streams)
        agent = Agent(backend=backend, tools=[till.ring], journal=journal, retry=RetryPolicy(base=0.0))
        result = await agent.run("ring up 1 to 5")
        await backend.aclose()
        events = list(journal.read(result.run_id))
    assert result.output == ANSWER and [amount for amount, _ in till.rung] == [1, 2, 3, 4, 5]
    [compacted] = [event for event in events if isinstance(event, e.Compacted)]
    assert not compacted.fallback and compacted.tokens_after < compacted.tokens_before
    assert not [event for event in events if isinstance(event, e.Retried)], "an overflow is not tried again as it is"
    before, after = json.dumps(server.seen[5]), json.dumps(server.seen[7])
    assert "ring up 1 to 5" in after and "5 was rung up" in after, "the goal and the summary are there"
    assert before.count('"call_1"') == 2 and '"call_1"' not in after


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
