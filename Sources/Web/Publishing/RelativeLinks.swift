/// Makes a page's links to its own site relative, for a site of files.
///
/// It works on the bytes of pages made by our own elements, in which a quotation mark within text or an attribute is always
/// written `&quot;`: so ` href="/` can only be an attribute.
struct RelativeLinks {
    /// `../../` to the site's root.
    private let root: String
    private let pages: Set<String>

    /// - Parameter pages: the paths that are pages, and so folders with an `index.html`.
    init(from url: SiteURL, pages: Set<String>) {
        root = String(repeating: "../", count: url.parts.count)
        self.pages = pages
    }

    /// Linear in the page.
    func rewritten(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        while let start = nextLink(in: bytes, from: position) {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
            result += bytes[position..<start]
            result += relative(String(decoding: bytes[start..<end], as: UTF8.self)).utf8
            position = end
        }
        return result + bytes[position...]
    }

    /// Where the value of the next link to the site itself begins.
    private func nextLink(in bytes: [UInt8], from start: Int) -> Int? {
        ["href=\"/", "src=\"/"].compactMap { marker in
            bytes.firstRange(of: Array(" \(marker)".utf8), from: start, within: .max).map { $0.upperBound - 1 }
        }.min()
    }

    private func relative(_ link: String) -> String {
        let end = link.firstIndex { $0 == "#" || $0 == "?" } ?? link.endIndex
        let path = String(link[..<end])
        let inner = path.dropFirst()
        let file = !pages.contains(path) ? String(inner) : inner.isEmpty ? "index.html" : "\(inner)/index.html"
        return root + file + link[end...]
    }
}
