import CZlib

/// What gzip holds, by zlib's own decoder.
struct Unzipped {
    struct NotGzip: Error {}

    let bytes: [UInt8]

    init(_ zipped: [UInt8]) throws {
        var stream = z_stream()
        guard inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw NotGzip()
        }
        defer { inflateEnd(&stream) }
        var input = zipped
        var isWhole = false
        bytes = input.withUnsafeMutableBufferPointer { buffer in
            stream.next_in = buffer.baseAddress
            stream.avail_in = UInt32(buffer.count)
            return [UInt8](unsafeUninitializedCapacity: 4_000_000) { output, count in
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END
                count = Int(stream.total_out)
            }
        }
        guard isWhole else { throw NotGzip() }
    }
}
