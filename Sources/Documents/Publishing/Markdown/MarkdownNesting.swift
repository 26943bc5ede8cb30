/// Keeps hostile narrative from costing the parser more than its length.
enum MarkdownNesting {
    /// The narrative with what stands at the start of a line cut where quotation and list marks run on without end
    /// (the parser looks at every open one again for every line), and NUL replaced.
    static func bounded(_ markdown: String) -> String {
        let bytes = Array(markdown.utf8)
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var marks = 0
        var isStart = true
        for byte in bytes {
            switch byte {
            case 0x0A:
                isStart = true
                marks = 0
            case 0x3E, 0x2D, 0x2A, 0x2B:
                if isStart { marks &+= 1 }
                if isStart && marks > 60 { continue }
            case 0x20, 0x09: break
            default: isStart = false
            }
            kept.append(byte)
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
