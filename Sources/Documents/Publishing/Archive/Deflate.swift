import CZlib

/// Raw deflate, as ZIP archives hold it.
enum Deflate {
    /// Nil when packing doesn't make the bytes fewer.
    static func packed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard !bytes.isEmpty, bytes.count < Int(UInt32.max),
            deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count)
        let end = run(&stream, &input, &output) { deflate(&$0, Z_FINISH) }
        return end == Z_STREAM_END ? Array(output.prefix(Int(stream.total_out))) : nil
    }

    /// Nil when the bytes are broken or don't give exactly `size` bytes. Packed bytes give at most 1,032 times as many, so a size
    /// beyond that is refused before room is made for it.
    static func unpacked(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        var stream = z_stream()
        guard size >= 0, size <= 1_032 * bytes.count + 64, size < Int(UInt32.max), bytes.count < Int(UInt32.max),
            inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { inflateEnd(&stream) }
        var input = Array(bytes)
        var output = [UInt8](repeating: 0, count: size + 1)
        let end = run(&stream, &input, &output) { inflate(&$0, Z_FINISH) }
        guard end == Z_STREAM_END, Int(stream.total_out) == size else { return nil }
        output.removeLast()
        return output
    }

    /// CRC-32, as ZIP archives hold it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(
            truncatingIfNeeded: bytes.withUnsafeBufferPointer {
                crc32(0, $0.baseAddress, UInt32(truncatingIfNeeded: $0.count))
            })
    }

    private static func run(
        _ stream: inout z_stream, _ input: inout [UInt8], _ output: inout [UInt8], _ step: (inout z_stream) -> Int32
    ) -> Int32 {
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return step(&stream)
            }
        }
    }
}
