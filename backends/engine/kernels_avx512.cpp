#include <cmath>
#include <type_traits>
#include <immintrin.h>

#include "kernels.h"

namespace agentkit {
namespace {

#include "lanes_avx512.h"

#include "kernels_body.h"

} // namespace

#ifdef __AVX512BF16__
extern const Kernels avx512_bf16_kernels{"AVX-512 VNNI BF16", multiply, prepare, attend, silu_times, rms_norm};
#else
extern const Kernels avx512_kernels{"AVX-512 VNNI", multiply, prepare, attend, silu_times, rms_norm};
#endif

} // namespace agentkit
