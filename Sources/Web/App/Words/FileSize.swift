/// Sizes of files as people read them.
enum FileSize {
    /// `640 bytes`, `48 KB`, `1.2 MB`.
    static func words(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: return "\(bytes) bytes"
        case ..<1_000_000: return "\((bytes + 500) / 1_000) KB"
        default:
            let tenths = (bytes + 50_000) / 100_000
            return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
        }
    }
}
