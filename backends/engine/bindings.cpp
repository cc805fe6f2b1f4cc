// The engine as a Python module. Arrays come in as numpy's; the GIL is released while the engine works.

#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <cstring>
#include <stdexcept>

#include "engine.h"

namespace nb = nanobind;
using namespace nb::literals;
using namespace agentkit;

namespace {

using Floats = nb::ndarray<const float, nb::ndim<2>, nb::c_contig, nb::device::cpu>;
using Tokens = nb::ndarray<const int32_t, nb::ndim<1>, nb::c_contig, nb::device::cpu>;
using Array = nb::ndarray<nb::ro, nb::c_contig, nb::device::cpu>;

// Asks Python for a tensor by name and shape; Python checks both.
struct Source {
    nb::callable get;
    bool int8;

    Array array(const std::string& name, const std::vector<int64_t>& shape) const {
        return nb::cast<Array>(get(name, nb::tuple(nb::cast(shape))));
    }

    std::vector<float> floats(const std::string& name, const std::vector<int64_t>& shape) const {
        Array a = array(name, shape);
        std::vector<float> out(a.size());
        if (a.dtype() == nb::dtype<float>()) {
            std::memcpy(out.data(), a.data(), out.size() * sizeof(float));
        } else {
            const auto* from = static_cast<const uint16_t*>(a.data());
            for (size_t i = 0; i < out.size(); i++) {
                uint32_t word = uint32_t(from[i]) << 16;
                std::memcpy(&out[i], &word, sizeof word);
            }
        }
        return out;
    }

    Matrix exact(const std::string& name, int64_t rows, int64_t cols) const {
        Array a = array(name, {rows, cols});
        Matrix m;
        m.rows = rows;
        m.cols = cols;
        if (a.dtype() == nb::dtype<float>()) {
            m.f32.assign(static_cast<const float*>(a.data()), static_cast<const float*>(a.data()) + a.size());
        } else {
            m.kind = Kind::bf16;
            m.bf16.assign(static_cast<const uint16_t*>(a.data()), static_cast<const uint16_t*>(a.data()) + a.size());
        }
        return m;
    }

    Matrix matrix(const std::string& name, int64_t rows, int64_t cols) const {
        return int8 ? quantize(floats(name, {rows, cols}).data(), rows, cols) : exact(name, rows, cols);
    }

    MLP mlp(const std::string& at, int64_t inner, int64_t hidden) const {
        return {matrix(at + "gate_proj.weight", inner, hidden), matrix(at + "up_proj.weight", inner, hidden),
                matrix(at + "down_proj.weight", hidden, inner)};
    }
};

Layer load_layer(const Config& c, const Source& from, int64_t index) {
    std::string at = "model.layers." + std::to_string(index) + ".", attention = at + "self_attn.";
    Layer layer;
    layer.input_norm = from.floats(at + "input_layernorm.weight", {c.hidden});
    layer.post_norm = from.floats(at + "post_attention_layernorm.weight", {c.hidden});
    int64_t queries = c.heads * (c.nope + c.rope);
    if (c.q_lora) {
        layer.q_a = from.matrix(attention + "q_a_proj.weight", c.q_lora, c.hidden);
        layer.q_norm = from.floats(attention + "q_a_layernorm.weight", {c.q_lora});
        layer.q_b = from.matrix(attention + "q_b_proj.weight", queries, c.q_lora);
    } else {
        layer.q_b = from.matrix(attention + "q_proj.weight", queries, c.hidden);
    }
    layer.kv_a = from.matrix(attention + "kv_a_proj_with_mqa.weight", c.kv_lora + c.rope, c.hidden);
    layer.kv_norm = from.floats(attention + "kv_a_layernorm.weight", {c.kv_lora});
    auto kv_b = from.floats(attention + "kv_b_proj.weight", {c.heads * (c.nope + c.v), c.kv_lora});
    layer.k_b.resize(c.heads * c.kv_lora * c.nope);
    layer.v_b.resize(c.heads * c.v * c.kv_lora);
    for (int64_t h = 0; h < c.heads; h++) {
        const float* head = kv_b.data() + h * (c.nope + c.v) * c.kv_lora;
        for (int64_t n = 0; n < c.nope; n++)
            for (int64_t i = 0; i < c.kv_lora; i++)
                layer.k_b[(h * c.kv_lora + i) * c.nope + n] = head[n * c.kv_lora + i];
        std::copy_n(head + c.nope * c.kv_lora, c.v * c.kv_lora, layer.v_b.data() + h * c.v * c.kv_lora);
    }
    layer.o = from.matrix(attention + "o_proj.weight", c.hidden, c.heads * c.v);
    layer.dense = index < c.dense_layers;
    if (layer.dense) {
        layer.mlps.push_back(from.mlp(at + "mlp.", c.dense_inner, c.hidden));
        return layer;
    }
    auto router = from.floats(at + "mlp.gate.weight", {c.experts, c.hidden});
    layer.router.rows = c.experts;
    layer.router.cols = c.hidden;
    layer.router.f32 = std::move(router);
    layer.bias = from.floats(at + "mlp.gate.e_score_correction_bias", {c.experts});
    for (int64_t e = 0; e < c.experts; e++)
        layer.mlps.push_back(from.mlp(at + "mlp.experts." + std::to_string(e) + ".", c.expert_inner, c.hidden));
    layer.mlps.push_back(from.mlp(at + "mlp.shared_experts.", c.expert_inner * c.shared, c.hidden));
    return layer;
}

std::shared_ptr<Engine> load(Config config, nb::callable get, bool int8, int threads) {
    if (config.hidden < 1 || config.rope % 2 || config.active > config.experts || config.groups < 1 ||
        config.experts % config.groups || config.kept_groups > config.groups || threads < 1 ||
        int64_t(config.frequency.size()) != config.rope / 2)
        throw std::invalid_argument("the config's sizes do not fit together");
    auto engine = std::make_shared<Engine>(std::move(config), threads);
    const Config& c = engine->config;
    Source from{std::move(get), int8};
    engine->embed = from.exact("model.embed_tokens.weight", c.vocab, c.hidden);
    engine->norm = from.floats("model.norm.weight", {c.hidden});
    for (int64_t i = 0; i < c.layers; i++) engine->layers.push_back(load_layer(c, from, i));
    return engine;
}

template <typename Work>
nb::object filled(int64_t rows, int64_t cols, Work work) {
    auto* data = new float[size_t(rows * cols)];
    nb::capsule owner(data, [](void* p) noexcept { delete[] static_cast<float*>(p); });
    {
        nb::gil_scoped_release free;
        work(data);
    }
    return nb::cast(nb::ndarray<nb::numpy, float, nb::ndim<2>>(data, {size_t(rows), size_t(cols)}, owner));
}

} // namespace

NB_MODULE(_engine, m) {
    m.doc() = "The engine's bindings; use agentkit_backends.local.engine.";
    m.def("instruction_set", &instruction_set);

    nb::class_<Config>(m, "Config")
        .def(nb::init<>())
        .def_rw("vocab", &Config::vocab).def_rw("hidden", &Config::hidden).def_rw("layers", &Config::layers)
        .def_rw("heads", &Config::heads).def_rw("q_lora", &Config::q_lora).def_rw("kv_lora", &Config::kv_lora)
        .def_rw("nope", &Config::nope).def_rw("rope", &Config::rope).def_rw("v", &Config::v)
        .def_rw("dense_inner", &Config::dense_inner).def_rw("expert_inner", &Config::expert_inner)
        .def_rw("experts", &Config::experts).def_rw("active", &Config::active).def_rw("shared", &Config::shared)
        .def_rw("dense_layers", &Config::dense_layers).def_rw("groups", &Config::groups)
        .def_rw("kept_groups", &Config::kept_groups).def_rw("normalise", &Config::normalise)
        .def_rw("interleave", &Config::interleave).def_rw("routed_scale", &Config::routed_scale)
        .def_rw("eps", &Config::eps).def_rw("rope_scale", &Config::rope_scale)
        .def_rw("softmax_scale", &Config::softmax_scale).def_rw("frequency", &Config::frequency);

    nb::class_<Engine>(m, "Engine")
        .def_prop_ro("threads", [](const Engine& e) { return e.pool.threads(); });
    m.def("load", &load, "config"_a, "get"_a, "int8"_a, "threads"_a);
    m.def("set_head", [](Engine& engine, nb::callable get, bool int8) {
        engine.head = Source{std::move(get), int8}.matrix("lm_head.weight", engine.config.vocab, engine.config.hidden);
    });

    nb::class_<Session>(m, "Session")
        .def(nb::init<std::shared_ptr<Engine>>())
        .def_prop_ro("length", &Session::length)
        .def("truncate", &Session::truncate)
        .def("forward", [](Session& s, const Engine& e, Tokens tokens) {
            int64_t n = int64_t(tokens.size());
            return filled(n, e.config.hidden, [&](float* out) { s.forward(tokens.data(), n, out); });
        })
        .def("logits", [](Session& s, const Engine& e, Floats hidden) {
            if (int64_t(hidden.shape(1)) != e.config.hidden) throw std::invalid_argument("not hidden states");
            int64_t n = int64_t(hidden.shape(0));
            return filled(n, e.config.vocab, [&](float* out) { s.logits(hidden.data(), n, out); });
        });
}
