#include <cmath>
#include <type_traits>
#include <arm_neon.h>

#include "kernels.h"

namespace agentkit {
namespace {

#include "lanes_neon.h"

#include "kernels_body.h"

} // namespace

extern const Kernels neon_kernels{"NEON", multiply, prepare, attend, silu_times, rms_norm};

} // namespace agentkit
