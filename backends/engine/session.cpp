// Timelines and their pages.

#include <algorithm>

#include "engine.h"

namespace agentkit {

void Pages::shape(int64_t layers, int64_t cell, bool brain, int64_t limit) {
    layers_ = layers;
    cell_ = cell;
    brain_ = brain;
    total_ = std::max<int64_t>(limit / bytes(), 1);
}

Pages::Page Pages::take() {
    std::unique_ptr<std::vector<uint8_t>> page;
    {
        std::lock_guard lock(mutex_);
        if (!spare_.empty()) {
            page = std::move(spare_.back());
            spare_.pop_back();
        } else if (made_ < total_) {
            made_++;
        } else {
            throw OutOfPages("the cache is full");
        }
    }
    if (!page) page = std::make_unique<std::vector<uint8_t>>(bytes());
    return Page(page.release(), [this](std::vector<uint8_t>* p) {
        std::lock_guard lock(mutex_);
        spare_.emplace_back(p);
    });
}

int64_t Pages::free() const {
    std::lock_guard lock(mutex_);
    return total_ - made_ + int64_t(spare_.size());
}

void Pages::write(const Page& page, int64_t layer, int64_t number, const float* from, int64_t n) const {
    uint8_t* to = at(page, layer, number);
    if (!brain_) {
        std::memcpy(to, from, size_t(n) * sizeof(float));
        return;
    }
    for (int64_t i = 0; i < n; i++) {
        uint16_t half = narrow(from[i]);
        std::memcpy(to + 2 * i, &half, 2);
    }
}

void Pages::read(const uint8_t* from, int64_t rows, int64_t width, int64_t n, float* to, int64_t stride) const {
    for (int64_t i = 0; i < rows; i++, from += width * size(), to += stride) {
        if (!brain_) {
            std::memcpy(to, from, size_t(n) * sizeof(float));
            continue;
        }
        const auto* halves = reinterpret_cast<const uint16_t*>(from);
        for (int64_t d = 0; d < n; d++) to[d] = widen(halves[d]);
    }
}

std::shared_ptr<Session> Session::fork() const {
    std::lock_guard turn(engine_->turn_);
    auto other = std::make_shared<Session>(engine_);
    other->pages_ = pages_;
    other->length_ = length_;
    return other;
}

void Session::truncate(int64_t length) {
    std::lock_guard turn(engine_->turn_);
    if (length < 0 || length > length_) throw std::invalid_argument("a session can only be cut within its length");
    length_ = length;
    pages_.resize((length + PAGE - 1) / PAGE);
}

std::string Session::save() const {
    std::lock_guard turn(engine_->turn_);
    std::string out(reinterpret_cast<const char*>(&length_), sizeof length_);
    for (const auto& page : pages_) out.append(reinterpret_cast<const char*>(page->data()), page->size());
    return out;
}

void Session::restore(const std::string& bytes) {
    std::lock_guard turn(engine_->turn_);
    Pages& pages = engine_->pages_;
    int64_t length = -1;
    if (bytes.size() >= sizeof length) std::memcpy(&length, bytes.data(), sizeof length);
    int64_t limit = int64_t(bytes.size()) / pages.bytes() * PAGE; // guards the next line against overflow
    int64_t count = (length + PAGE - 1) / PAGE;
    if (length_ || length < 0 || length > limit || bytes.size() != sizeof length + size_t(count * pages.bytes()))
        throw std::invalid_argument("these are not the saved bytes of a session of this model");
    std::vector<Pages::Page> taken;
    const char* from = bytes.data() + sizeof length;
    for (int64_t i = 0; i < count; i++, from += pages.bytes()) {
        taken.push_back(pages.take());
        std::memcpy(taken.back()->data(), from, taken.back()->size());
    }
    pages_ = std::move(taken);
    length_ = length;
}

} // namespace agentkit
