// The engine as a Python module. Arrays come in as numpy's; the GIL is released while the engine works.

#include <nanobind/nanobind.h>
#include <nanobind/ndarray.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <stdexcept>

#include "engine.h"

namespace nb = nanobind;
using namespace nb::literals;
using namespace agentkit;

namespace {

using Floats = nb::ndarray<const float, nb::ndim<2>, nb::c_contig, nb::device::cpu>;
using Raw = nb::ndarray<const uint8_t, nb::ndim<1>, nb::c_contig, nb::device::cpu>;
using Out = nb::ndarray<uint8_t, nb::ndim<1>, nb::c_contig, nb::device::cpu>;
using Tokens = nb::ndarray<const int32_t, nb::ndim<1>, nb::c_contig, nb::device::cpu>;

Kind kind_of(const std::string& name) {
    if (name == "f32" || name == "vector") return Kind::f32;
    if (name == "bf16") return Kind::bf16;
    if (name == "q8") return Kind::q8;
    if (name == "q4") return Kind::q4;
    throw std::invalid_argument("there are no weights of kind " + name);
}

Matrix matrix_of(const std::string& kind, int64_t count, int64_t rows, int64_t cols) {
    Matrix m;
    m.kind = kind_of(kind);
    if (count < 1 || rows < 1 || cols < 1 || count > (1 << 20) || rows > (1 << 28) || cols > (1 << 28))
        throw std::invalid_argument("a tensor's shape makes no sense");
    m.count = count;
    m.rows = rows;
    m.cols = cols;
    return m;
}

int64_t size_of(const std::string& kind, int64_t rows, int64_t cols) {
    return kind == "vector" ? rows * cols * 4 : matrix_of(kind, 1, rows, cols).bytes();
}

void pack_into(const std::string& kind, Floats values, nb::object scales, Out out) {
    Matrix m = matrix_of(kind, 1, int64_t(values.shape(0)), int64_t(values.shape(1)));
    if (int64_t(out.size()) != m.bytes()) throw std::invalid_argument("the place for a matrix has another size");
    const float* chosen = nullptr;
    if (!scales.is_none()) {
        auto given = nb::cast<Floats>(scales);
        if (int64_t(given.shape(0)) != m.rows || int64_t(given.shape(1)) * GROUP != m.padded_cols())
            throw std::invalid_argument("the scales have another shape than the matrix");
        chosen = given.data();
    }
    nb::gil_scoped_release free;
    pack(m, values.data(), chosen, out.data());
}

// {name: (kind, count, rows, cols, bytes)}; the arrays stay alive with the engine.
Engine::Tensors tensors_of(nb::dict given) {
    Engine::Tensors out;
    for (auto [key, value] : given) {
        auto entry = nb::cast<nb::tuple>(value);
        auto kind = nb::cast<std::string>(entry[0]);
        Matrix m = matrix_of(kind, nb::cast<int64_t>(entry[1]), nb::cast<int64_t>(entry[2]), nb::cast<int64_t>(entry[3]));
        auto array = nb::cast<Raw>(entry[4]);
        if (int64_t(array.size()) != m.count * size_of(kind, m.rows, m.cols))
            throw std::invalid_argument("tensor " + nb::cast<std::string>(key) + " has another size than its shape");
        m.data = array.data();
        m.owner = std::shared_ptr<const void>(m.data, [held = new nb::object(entry[4])](const void*) {
            nb::gil_scoped_acquire acquire;
            delete held;
        });
        out[nb::cast<std::string>(key)] = m;
    }
    return out;
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

nb::object step(Engine& engine, nb::list given) {
    std::vector<Work> work;
    std::vector<Tokens> arrays; // hold the tokens
    int64_t wanted = 0;
    for (nb::handle one : given) {
        auto entry = nb::cast<nb::tuple>(one);
        arrays.push_back(nb::cast<Tokens>(entry[1]));
        work.push_back({nb::cast<Session*>(entry[0]), arrays.back().data(), int64_t(arrays.back().size()),
                        nb::cast<int64_t>(entry[2])});
        if (work.back().wanted < 0 || work.back().wanted > work.back().count)
            throw std::invalid_argument("more hidden states are wanted than tokens given");
        wanted += work.back().wanted;
    }
    return filled(wanted, engine.config().hidden, [&](float* out) { engine.step(work, out); });
}

} // namespace

NB_MODULE(_engine, m) {
    m.doc() = "The engine's bindings; use agentkit_backends.local.engine.";
    nb::exception<OutOfPages>(m, "OutOfPages");
    m.attr("PAGE") = PAGE;
    m.attr("EXPANDED") = EXPANDED;
    m.def("instruction_set", [] { return std::string(kernels().name); });
    m.def("packed_size", &size_of, "kind"_a, "rows"_a, "cols"_a);
    m.def("pack", &pack_into, "kind"_a, "values"_a, "scales"_a.none(), "out"_a);

    nb::class_<Config>(m, "Config")
        .def(nb::init<>())
        .def_rw("vocab", &Config::vocab).def_rw("hidden", &Config::hidden).def_rw("layers", &Config::layers)
        .def_rw("heads", &Config::heads).def_rw("q_lora", &Config::q_lora).def_rw("kv_lora", &Config::kv_lora)
        .def_rw("nope", &Config::nope).def_rw("rope", &Config::rope).def_rw("v", &Config::v)
        .def_rw("kv_heads", &Config::kv_heads).def_rw("head", &Config::head)
        .def_rw("experts", &Config::experts).def_rw("active", &Config::active)
        .def_rw("groups", &Config::groups).def_rw("kept_groups", &Config::kept_groups)
        .def_rw("sigmoid", &Config::sigmoid).def_rw("normalise", &Config::normalise)
        .def_rw("interleave", &Config::interleave).def_rw("routed_scale", &Config::routed_scale)
        .def_rw("eps", &Config::eps).def_rw("rope_scale", &Config::rope_scale)
        .def_rw("softmax_scale", &Config::softmax_scale).def_rw("frequency", &Config::frequency);

    nb::class_<Engine>(m, "Engine")
        .def("__init__", [](Engine* self, const Config& config, nb::dict tensors, int threads, bool pinned,
                            bool brain_cache, int64_t cache_bytes) {
            new (self) Engine(config, tensors_of(tensors), threads, pinned, brain_cache, cache_bytes);
        }, "config"_a, "tensors"_a, "threads"_a, "pinned"_a, "brain_cache"_a, "cache_bytes"_a)
        .def_prop_ro("threads", &Engine::threads)
        .def_prop_ro("pages", [](Engine& e) { return e.pages().total(); })
        .def_prop_ro("free_pages", [](Engine& e) { return e.pages().free(); })
        .def_prop_ro("page_bytes", [](Engine& e) { return e.pages().bytes(); })
        .def("step", &step, "work"_a)
        .def("logits", [](Engine& e, Floats hidden) {
            if (int64_t(hidden.shape(1)) != e.config().hidden) throw std::invalid_argument("not hidden states");
            int64_t n = int64_t(hidden.shape(0));
            return filled(n, e.config().vocab, [&](float* out) { e.logits(hidden.data(), n, out); });
        }, "hidden"_a);

    nb::class_<Session>(m, "Session")
        .def(nb::init<std::shared_ptr<Engine>>())
        .def_prop_ro("length", &Session::length)
        .def("fork", &Session::fork, nb::call_guard<nb::gil_scoped_release>())
        .def("truncate", &Session::truncate, nb::call_guard<nb::gil_scoped_release>())
        .def("save", [](const Session& s) {
            std::string bytes;
            {
                nb::gil_scoped_release free;
                bytes = s.save();
            }
            return nb::bytes(bytes.data(), bytes.size());
        })
        .def("restore", [](Session& s, nb::bytes given) {
            std::string bytes(given.c_str(), given.size());
            nb::gil_scoped_release free;
            s.restore(bytes);
        });
}
