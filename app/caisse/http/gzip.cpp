// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/caisse/http/gzip.h"

#include "app/caisse/http/fieldtext.h"

#include <zlib.h>

namespace truelle::caisse {
namespace {

constexpr int kGzipWindow = 15 + 16; // zlib's largest window, in gzip's wrapping
constexpr int kMemoryLevel = 8;
// A feed page shrinks to a tenth at any level; the higher ones only take longer than the bytes they save on the way.
constexpr int kLevel = Z_BEST_SPEED;

bool isZeroWeight(std::string_view weight)
{
    return weight.starts_with('0') && weight.find_first_not_of("0.") == std::string_view::npos;
}

} // namespace

bool acceptsGzip(std::string_view acceptEncoding)
{
    std::optional<bool> any;
    while (!acceptEncoding.empty()) {
        std::string_view rest = takeUntil(acceptEncoding, ',');
        const std::string_view coding = trimmed(takeUntil(rest, ';'));
        const std::string_view weight = trimmed(rest);
        const bool isTaken = !(startsWithNoCase(weight, "q=") && isZeroWeight(weight.substr(2)));
        if (equalNoCase(coding, "gzip") || equalNoCase(coding, "x-gzip"))
            return isTaken;
        if (coding == "*")
            any = isTaken;
    }
    return any.value_or(false);
}

std::optional<std::string> gzipped(std::string_view text)
{
    z_stream stream{};
    if (deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, kMemoryLevel, Z_DEFAULT_STRATEGY)
        != Z_OK)
        return std::nullopt;
    std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    // zlib's interface has no const; it does not write there.
    stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int outcome = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (outcome != Z_STREAM_END)
        return std::nullopt;
    return packed;
}

} // namespace truelle::caisse
