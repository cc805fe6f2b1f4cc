// The local engine: arithmetic of mixtures of experts and dense transformers, and nothing else.
//
// An Engine is weights: immutable, shared by any number of sessions. A Session is one timeline of tokens, kept as pages
// of cache that sessions share until one of them writes: a copy costs nothing. `step` appends tokens to several
// sessions in one pass over the weights. Neither knows what text, a tool or a sample is. Calls on one engine take
// turns; each uses the engine's own threads. Errors are std::invalid_argument with a sentence, or OutOfPages, and leave
// everything as it was.

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

#include "kernels.h"
#include "pool.h"

namespace agentkit {

// Tokens of a session in one pass from which on latents are expanded. A scheduler that puts fewer guesses into a pass
// gets the same bits with and without them.
constexpr int64_t EXPANDED = 128;

struct Config {
    int64_t vocab, hidden, layers, heads;
    int64_t q_lora, kv_lora, nope, rope, v; // latent attention (MLA); kv_lora 0: grouped queries instead
    int64_t kv_heads, head;                 // grouped queries (GQA): heads of keys and values, and their size
    int64_t experts, active;                // 0 experts: every layer is dense
    int64_t groups, kept_groups;
    bool sigmoid, normalise, interleave;    // how experts are scored; do their weights sum to 1; order in rotation
    float routed_scale, eps, rope_scale, softmax_scale;
    std::vector<double> frequency;          // [rotated numbers / 2]

    bool latent() const { return kv_lora > 0; }
};

struct MLP {
    Matrix gate, up, down; // [inner, hidden] twice, [hidden, inner]; one, or one for each expert
};

struct Layer {
    Matrix input_norm, post_norm, q_norm, kv_norm; // vectors [1, n]; GQA: kv_norm is the keys'; may be empty
    Matrix q_a, q, kv, v; // MLA: q_a [q_lora, hidden] or empty, q [heads * (nope + rope), q_lora or hidden],
                          // kv [kv_lora + rope, hidden]. GQA: q, kv (the keys), v
    Matrix k_b, v_b;      // MLA, one for each head: [kv_lora, nope] (transposed), [v, kv_lora]
    Matrix k_up;          // MLA, one for each head: [nope, kv_lora], the same as k_b the other way round
    Matrix o;             // [hidden, heads * v]
    Matrix router, bias;  // [experts, hidden], [1, experts] or empty
    MLP dense, experts, shared;
};

struct OutOfPages : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The cache's memory, PAGE tokens of all layers at a time.
class Pages {
  public:
    using Page = std::shared_ptr<std::vector<uint8_t>>;

    // Cells are what one token takes in one layer; `brain`: they are bfloat16, else float32.
    void shape(int64_t layers, int64_t cell, bool brain, int64_t bytes);
    Page take();           // throws OutOfPages
    int64_t free() const;
    int64_t total() const { return total_; }
    int64_t bytes() const { return layers_ * PAGE * cell_ * size(); } // of a page
    bool brain() const { return brain_; }
    uint8_t* at(const Page& page, int64_t layer, int64_t number) const {
        return page->data() + (layer * PAGE * cell_ + number) * size();
    }
    void write(const Page& page, int64_t layer, int64_t number, const float* from, int64_t n) const;
    // Reads n numbers of each row, which lie `width` apart.
    void read(const uint8_t* from, int64_t rows, int64_t width, int64_t n, float* to, int64_t stride) const;
    int64_t size() const { return brain_ ? 2 : 4; } // bytes of a number

  private:

    int64_t layers_ = 0, cell_ = 0, total_ = 0, made_ = 0;
    bool brain_ = false;
    mutable std::mutex mutex_;
    std::vector<std::unique_ptr<std::vector<uint8_t>>> spare_;
};

class Session;

struct Work { // what one session does in a step
    Session* session;
    const int32_t* tokens;
    int64_t count;
    int64_t wanted; // the final hidden states of so many last tokens are written
};

class Engine {
  public:
    using Tensors = std::map<std::string, Matrix>;

    Engine(Config config, const Tensors& tensors, int threads, bool pinned, bool brain_cache, int64_t cache_bytes);

    // Writes hidden states after the last norm, [sum of wanted, hidden].
    void step(const std::vector<Work>& work, float* hidden);
    // Scores of the vocabulary for `count` hidden states, [count, vocab].
    void logits(const float* hidden, int64_t count, float* out);

    const Config& config() const { return config_; }
    int threads() const { return pool_.threads(); }
    Pages& pages() { return pages_; }

  private:
    friend class Session;
    struct Row { Session* session; int64_t position; int32_t token; float* hidden; }; // hidden: where wanted, else null
    struct Item { int64_t row, count, head, heads; bool expanded; };                   // of attention

    void take_pages(const std::vector<Work>& work);
    void shape_buffers();
    void plan_attention();
    void pass();
    void norm(const Matrix& weight, Inputs& out);
    void project(std::initializer_list<Product> products);
    Product product(const Matrix& w, const Inputs& x, float* y, int64_t stride);
    Product residual(const Matrix& w, const Inputs& x);
    void rotate(float* x, int64_t row) const;
    void attention(int64_t index);
    void write_latent(const Layer& layer, int64_t index, int64_t row);
    void write_grouped(const Layer& layer, int64_t index, int64_t row);
    void attend_grouped(int64_t index, const Item& item);
    void attend_latent(const Layer& layer, int64_t index, const Item& item);
    void attend_expanded(const Layer& layer, int64_t index, const Item& item);
    int64_t length(const Item& item) const { return rows_[item.row + item.count - 1].position + 1; }
    void feed(const Layer& layer);
    void route(const Layer& layer, int64_t row);
    void group_by_expert();
    void inner(const MLP& mlp, int64_t sub, int64_t first, int64_t n, const int32_t* from, int64_t piece, Inputs& out);

    Config config_;
    std::vector<Layer> layers_;
    Matrix embed_, head_, norm_;
    const Kernels& kernels_;
    int formats_ = Inputs::FLOAT; // of activations, as the weights' kinds need them
    int64_t width_ = 0, value_ = 0; // numbers of a key and of a value in the cache, multiples of 16
    Pages pages_;
    Pool pool_;
    std::mutex turn_;

    // Of the pass in hand.
    std::vector<Row> rows_;
    std::vector<Item> items_;
    std::vector<float> x_, q_, kv_, v_, cosine_, sine_, scores_, weights_, ones_;
    std::vector<int32_t> chosen_, iota_, slot_rows_, busy_;
    std::vector<float> slot_weights_;    // the rows of expert e are slots slot_start_[e] .. slot_start_[e + 1]
    std::vector<int64_t> slot_start_;
    Inputs normed_, compressed_, queries_, gathered_, heads_, inner_, shared_inner_, dense_inner_, final_;
};

class Session {
  public:
    explicit Session(std::shared_ptr<Engine> engine) : engine_(std::move(engine)) {}

    int64_t length() const { return length_; }
    std::shared_ptr<Session> fork() const;
    void truncate(int64_t length);            // keeps the first `length` tokens
    std::string save() const;                 // the cache's bytes, for `restore` on an engine with the same weights
    void restore(const std::string& bytes);   // of an empty session

  private:
    friend class Engine;
    std::shared_ptr<Engine> engine_; // outlives the pages
    std::vector<Pages::Page> pages_;
    int64_t length_ = 0;
};

} // namespace agentkit
