#include <cmath>
#include <type_traits>
#include <immintrin.h>

#include "kernels.h"

namespace agentkit {
namespace {

#include "lanes_avx2.h"

#include "kernels_body.h"

} // namespace

extern const Kernels avx2_kernels{"AVX2", multiply, prepare, attend, silu_times, rms_norm};

} // namespace agentkit
