// One timeline: the forward pass over the latent cache. Names are those of reference.py, the oracle of this file.

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "engine.h"

namespace agentkit {
namespace {

constexpr int64_t CHUNK = 256; // tokens taken through all layers at once; bounds the buffers of a long prompt

void rms_norm(const float* x, const std::vector<float>& weight, float eps, float* out) {
    int64_t n = int64_t(weight.size());
    float scale = 1 / std::sqrt(dot(x, x, n) / float(n) + eps);
    for (int64_t i = 0; i < n; i++) out[i] = x[i] * scale * weight[i];
}

void silu_times(float* gate, const float* up, int64_t n) {
    for (int64_t i = 0; i < n; i++) gate[i] = gate[i] / (1 + std::exp(-gate[i])) * up[i];
}

void multiply_all(Pool& pool, const Matrix& w, const float* x, int64_t tokens, float* y) {
    pool.split(w.rows, 16, [&](int64_t first, int64_t last) { multiply(w, x, tokens, y, w.rows, first, last); });
}

// down(silu(gate(x)) * up(x)) of a few tokens, on the calling thread.
void feed_forward(const MLP& mlp, const float* x, int64_t tokens, std::vector<float>& inner, float* out) {
    int64_t n = mlp.gate.rows;
    inner.resize(2 * tokens * n);
    float *gate = inner.data(), *up = gate + tokens * n;
    multiply(mlp.gate, x, tokens, gate, n, 0, n);
    multiply(mlp.up, x, tokens, up, n, 0, n);
    silu_times(gate, up, tokens * n);
    multiply(mlp.down, gate, tokens, out, mlp.down.rows, 0, mlp.down.rows);
}

// The chosen experts of one token, and their weights. The bias steers the choice, never the weights.
void route(const Config& c, const Layer& layer, const float* logits, int32_t* chosen, float* weights) {
    std::vector<float> scores(c.experts), choice(c.experts);
    for (int64_t e = 0; e < c.experts; e++) {
        scores[e] = 1 / (1 + std::exp(-logits[e]));
        choice[e] = scores[e] + layer.bias[e];
    }
    if (c.groups > 1) {
        int64_t size = c.experts / c.groups;
        std::vector<float> best(c.groups);
        for (int64_t g = 0; g < c.groups; g++) {
            std::vector<float> members(choice.begin() + g * size, choice.begin() + (g + 1) * size);
            int64_t two = std::min<int64_t>(2, size);
            std::partial_sort(members.begin(), members.begin() + two, members.end(), std::greater<>());
            best[g] = std::accumulate(members.begin(), members.begin() + two, 0.0f);
        }
        std::vector<int64_t> order(c.groups);
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int64_t a, int64_t b) { return best[a] > best[b]; });
        for (int64_t i = c.kept_groups; i < c.groups; i++)
            std::fill_n(choice.begin() + order[i] * size, size, 0.0f);
    }
    std::vector<int32_t> order(c.experts);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int32_t a, int32_t b) { return choice[a] > choice[b]; });
    float sum = 0;
    for (int64_t i = 0; i < c.active; i++) sum += scores[order[i]];
    for (int64_t i = 0; i < c.active; i++) {
        chosen[i] = order[i];
        weights[i] = scores[order[i]] / (c.normalise ? sum + 1e-20f : 1.0f) * c.routed_scale;
    }
}

} // namespace

Session::Session(std::shared_ptr<Engine> engine) : engine_(std::move(engine)), caches_(engine_->layers.size()) {}

void Session::truncate(int64_t length) {
    if (length < 0 || length > length_) throw std::invalid_argument("a session can only be cut within its length");
    length_ = length;
    for (auto& cache : caches_) {
        cache.latent.resize(length * engine_->config.kv_lora);
        cache.key.resize(length * engine_->config.rope);
    }
}

void Session::forward(const int32_t* tokens, int64_t count, float* hidden) {
    for (int64_t i = 0; i < count; i++)
        if (tokens[i] < 0 || tokens[i] >= engine_->config.vocab)
            throw std::invalid_argument("a token is outside the vocabulary");
    std::lock_guard turn(engine_->turn);
    for (int64_t at = 0; at < count; at += CHUNK)
        chunk(tokens + at, std::min(CHUNK, count - at), hidden + at * engine_->config.hidden);
}

void Session::logits(const float* hidden, int64_t count, float* out) {
    std::lock_guard turn(engine_->turn);
    multiply_all(engine_->pool, engine_->output(), hidden, count, out);
}

void Session::chunk(const int32_t* tokens, int64_t count, float* hidden) {
    const Config& c = engine_->config;
    x_.resize(count * c.hidden);
    normed_.resize(count * c.hidden);
    out_.resize(count * c.hidden);
    for (int64_t t = 0; t < count; t++) engine_->embed.row(tokens[t], x_.data() + t * c.hidden);
    auto norm = [&](const std::vector<float>& weight, float* to) {
        for (int64_t t = 0; t < count; t++)
            rms_norm(x_.data() + t * c.hidden, weight, c.eps, to + t * c.hidden);
    };
    for (size_t i = 0; i < engine_->layers.size(); i++) {
        const Layer& layer = engine_->layers[i];
        norm(layer.input_norm, normed_.data());
        attend(layer, caches_[i], count);
        add_scaled(x_.data(), out_.data(), 1, count * c.hidden);
        norm(layer.post_norm, normed_.data());
        feed(layer, count);
        add_scaled(x_.data(), out_.data(), 1, count * c.hidden);
    }
    norm(engine_->norm, hidden);
    length_ += count;
}

void Session::rotate(float* x, int64_t position) const {
    const Config& c = engine_->config;
    int64_t half = c.rope / 2;
    std::vector<float> from(x, x + c.rope);
    for (int64_t i = 0; i < half; i++) {
        double angle = double(position) * c.frequency[i];
        float cos = float(std::cos(angle)) * c.rope_scale, sin = float(std::sin(angle)) * c.rope_scale;
        float first = c.interleave ? from[2 * i] : from[i], second = c.interleave ? from[2 * i + 1] : from[half + i];
        x[i] = first * cos - second * sin;
        x[half + i] = second * cos + first * sin;
    }
}

// Multi-head latent attention with absorbed weights: scores and values are taken in the latent space.
void Session::attend(const Layer& layer, Cache& cache, int64_t count) {
    const Config& c = engine_->config;
    Pool& pool = engine_->pool;
    int64_t qk = c.nope + c.rope, wide = c.kv_lora + c.rope;
    queries_.resize(count * c.heads * qk);
    compressed_.resize(count * std::max(wide, c.q_lora));
    const float* from = normed_.data();
    if (c.q_lora) {
        multiply_all(pool, layer.q_a, from, count, compressed_.data());
        for (int64_t t = 0; t < count; t++) {
            float* row = compressed_.data() + t * c.q_lora;
            rms_norm(row, layer.q_norm, c.eps, row);
        }
        multiply_all(pool, layer.q_b, compressed_.data(), count, queries_.data());
    } else {
        multiply_all(pool, layer.q_b, from, count, queries_.data());
    }
    multiply_all(pool, layer.kv_a, from, count, compressed_.data());
    cache.latent.resize((length_ + count) * c.kv_lora);
    cache.key.resize((length_ + count) * c.rope);
    for (int64_t t = 0; t < count; t++) {
        float* row = compressed_.data() + t * wide;
        rms_norm(row, layer.kv_norm, c.eps, cache.latent.data() + (length_ + t) * c.kv_lora);
        float* key = cache.key.data() + (length_ + t) * c.rope;
        std::copy_n(row + c.kv_lora, c.rope, key);
        rotate(key, length_ + t);
    }
    heads_.resize(count * c.heads * c.v);
    pool.run(count * c.heads, [&](int64_t index) {
        int64_t t = index / c.heads, h = index % c.heads, seen = length_ + t + 1;
        float* q = queries_.data() + (t * c.heads + h) * qk;
        rotate(q + c.nope, length_ + t);
        std::vector<float> absorbed(c.kv_lora), gathered(c.kv_lora, 0.0f), scores(seen);
        const float* k_b = layer.k_b.data() + h * c.kv_lora * c.nope;
        for (int64_t i = 0; i < c.kv_lora; i++) absorbed[i] = dot(q, k_b + i * c.nope, c.nope);
        float most = -INFINITY, sum = 0;
        for (int64_t p = 0; p < seen; p++) {
            scores[p] = c.softmax_scale * (dot(absorbed.data(), cache.latent.data() + p * c.kv_lora, c.kv_lora) +
                                           dot(q + c.nope, cache.key.data() + p * c.rope, c.rope));
            most = std::max(most, scores[p]);
        }
        for (int64_t p = 0; p < seen; p++) sum += scores[p] = std::exp(scores[p] - most);
        for (int64_t p = 0; p < seen; p++)
            add_scaled(gathered.data(), cache.latent.data() + p * c.kv_lora, scores[p] / sum, c.kv_lora);
        const float* v_b = layer.v_b.data() + h * c.v * c.kv_lora;
        float* out = heads_.data() + (t * c.heads + h) * c.v;
        for (int64_t i = 0; i < c.v; i++) out[i] = dot(gathered.data(), v_b + i * c.kv_lora, c.kv_lora);
    });
    multiply_all(pool, layer.o, heads_.data(), count, out_.data());
}

void Session::feed(const Layer& layer, int64_t count) {
    if (!layer.dense) return experts(layer, count);
    const MLP& mlp = layer.mlps[0];
    int64_t n = mlp.gate.rows;
    scratch_.resize(2 * count * n);
    float *gate = scratch_.data(), *up = gate + count * n;
    multiply_all(engine_->pool, mlp.gate, normed_.data(), count, gate);
    multiply_all(engine_->pool, mlp.up, normed_.data(), count, up);
    silu_times(gate, up, count * n);
    multiply_all(engine_->pool, mlp.down, gate, count, out_.data());
}

// Tokens are grouped by expert, so that each expert's weights are read once a chunk.
void Session::experts(const Layer& layer, int64_t count) {
    const Config& c = engine_->config;
    scratch_.resize(count * c.experts);
    multiply_all(engine_->pool, layer.router, normed_.data(), count, scratch_.data());
    std::vector<int32_t> chosen(count * c.active);
    std::vector<float> weights(count * c.active);
    std::vector<std::vector<int64_t>> slots(c.experts);
    for (int64_t t = 0; t < count; t++)
        route(c, layer, scratch_.data() + t * c.experts, chosen.data() + t * c.active, weights.data() + t * c.active);
    for (int64_t s = 0; s < count * c.active; s++) slots[chosen[s]].push_back(s);
    std::vector<float> results(count * c.active * c.hidden);
    engine_->pool.run(c.experts + 1, [&](int64_t e) {
        std::vector<float> inner;
        if (e == c.experts) return feed_forward(layer.mlps[e], normed_.data(), count, inner, out_.data());
        int64_t n = int64_t(slots[e].size());
        if (!n) return;
        std::vector<float> gathered(n * c.hidden), out(n * c.hidden);
        for (int64_t i = 0; i < n; i++)
            std::copy_n(normed_.data() + slots[e][i] / c.active * c.hidden, c.hidden, gathered.data() + i * c.hidden);
        feed_forward(layer.mlps[e], gathered.data(), n, inner, out.data());
        for (int64_t i = 0; i < n; i++)
            std::copy_n(out.data() + i * c.hidden, c.hidden, results.data() + slots[e][i] * c.hidden);
    });
    for (int64_t s = 0; s < count * c.active; s++)
        add_scaled(out_.data() + s / c.active * c.hidden, results.data() + s * c.hidden, weights[s], c.hidden);
}

} // namespace agentkit
