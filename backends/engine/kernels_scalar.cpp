#include <cmath>
#include <type_traits>

#include "kernels.h"

namespace agentkit {
namespace {

#include "lanes_scalar.h"

#include "kernels_body.h"

} // namespace

extern const Kernels scalar_kernels{"scalar", multiply, prepare, attend, silu_times, rms_norm};

} // namespace agentkit
