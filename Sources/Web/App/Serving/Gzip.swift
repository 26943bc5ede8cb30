import CZlib

/// Compresses what is sent.
enum Gzip {
    /// How much time may go into saving bytes.
    enum Effort: Int32 {
        /// For a page made for one request.
        case quick = 3
        /// For what is kept and sent many times.
        case thorough = 9
    }

    /// The bytes in gzip's format; nil when zlib refuses or nothing would be saved.
    static func compressed(_ bytes: [UInt8], effort: Effort) -> [UInt8]? {
        var stream = z_stream()
        let gzipWindow = MAX_WBITS + 16
        let size = Int32(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(&stream, effort.rawValue, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
                == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        let result = input.withUnsafeMutableBufferPointer { deflated($0, &stream) }
        guard let result, result.count < bytes.count else { return nil }
        return result
    }

    private static func deflated(_ input: UnsafeMutableBufferPointer<UInt8>, _ stream: inout z_stream) -> [UInt8]? {
        guard let count = UInt32(exactly: input.count) else { return nil }
        let capacity = Int(deflateBound(&stream, uLong(count)))
        stream.next_in = input.baseAddress
        stream.avail_in = count
        var isWhole = false
        let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(clamping: buffer.count)
            isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
            written = Int(stream.total_out)
        }
        return isWhole ? output : nil
    }
}
