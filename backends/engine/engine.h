// The local engine: arithmetic of the deepseek_v3 family (Kimi K2's), and nothing else.
//
// An Engine is weights: immutable after construction, shared by any number of sessions. A Session is one timeline of
// tokens: `forward` appends tokens and returns their final hidden states, `truncate` drops the end, and what is left
// keeps its cache. Neither knows what text, a tool or a sample is. Calls on one engine take turns; each uses the
// engine's own threads. Errors are std::invalid_argument with a sentence.

#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "kernels.h"
#include "pool.h"

namespace agentkit {

struct Config {
    int64_t vocab, hidden, layers, heads;
    int64_t q_lora;                    // 0: queries are not compressed
    int64_t kv_lora, nope, rope, v;    // head sizes; the cache holds kv_lora + rope floats a token and layer
    int64_t dense_inner, expert_inner; // feed-forward sizes
    int64_t experts, active, shared, dense_layers;
    int64_t groups, kept_groups;
    bool normalise, interleave;
    float routed_scale, eps, rope_scale, softmax_scale;
    std::vector<double> frequency;     // [rope / 2]
};

struct MLP {
    Matrix gate, up, down;             // [inner, hidden], [inner, hidden], [hidden, inner]
};

struct Layer {
    std::vector<float> input_norm, post_norm, q_norm, kv_norm;
    Matrix q_a, q_b;                   // [q_lora, hidden], [heads * (nope + rope), q_lora]; q_b alone if q_lora is 0
    Matrix kv_a;                       // [kv_lora + rope, hidden]
    std::vector<float> k_b, v_b;       // [heads, kv_lora, nope] (transposed), [heads, v, kv_lora]
    Matrix o;                          // [hidden, heads * v]
    Matrix router;                     // [experts, hidden], always float32
    std::vector<float> bias;           // [experts]
    std::vector<MLP> mlps;             // the dense one; or the experts, and last the shared one
    bool dense;
};

struct Engine {
    Config config;
    Matrix embed, head;                // [vocab, hidden]; `head` may be empty: then it is `embed`
    std::vector<float> norm;           // [hidden]
    std::vector<Layer> layers;
    Pool pool;
    std::mutex turn;

    explicit Engine(Config c, int threads) : config(std::move(c)), pool(threads) {}
    const Matrix& output() const { return head.rows ? head : embed; }
};

class Session {
  public:
    explicit Session(std::shared_ptr<Engine> engine);

    // Appends `count` tokens; writes their hidden states after the last norm, [count, hidden].
    void forward(const int32_t* tokens, int64_t count, float* hidden);
    // Keeps the first `length` tokens.
    void truncate(int64_t length);
    int64_t length() const { return length_; }
    // Scores of the vocabulary for `count` hidden states, [count, vocab].
    void logits(const float* hidden, int64_t count, float* out);

  private:
    struct Cache {
        std::vector<float> latent, key; // [length, kv_lora], [length, rope]
    };

    void chunk(const int32_t* tokens, int64_t count, float* hidden);
    void attend(const Layer& layer, Cache& cache, int64_t count);
    void feed(const Layer& layer, int64_t count);
    void experts(const Layer& layer, int64_t count);
    void rotate(float* x, int64_t position) const;

    std::shared_ptr<Engine> engine_;
    std::vector<Cache> caches_;
    int64_t length_ = 0;
    std::vector<float> x_, normed_, out_, queries_, compressed_, heads_, scratch_; // of the chunk in hand
};

} // namespace agentkit
