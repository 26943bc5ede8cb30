import Testing
import Web

@Suite struct SiteExportTests {
    private func files() async throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        try await SiteExport(services: try .example(), assets: .example).run { files[$0.path] = $0.bytes }
        return files
    }

    @Test func `every public page is a file`() async throws {
        let files = try await files()
        for path in [
            "index.html", "plan/2023-24/index.html", "plan/2023-24/priorities/domestic-abuse/index.html",
            "plan/2023-24/actions/2.1-b/index.html", "plan/2023-24/downloads/index.html",
            "plan/2023-24/downloads/plan-2023-24.pdf",
            "partners/index.html", "accessibility/index.html", "privacy/index.html",
        ] { #expect(files[path] != nil, "\(path)") }
        #expect(files.keys.allSatisfy { !$0.contains("findings") && !$0.contains("check") && !$0.contains("search") })
        #expect(files.keys.count { $0.hasPrefix("assets/") } == 4)
    }

    @Test func `every link leads to a file that is there`() async throws {
        let files = try await files()
        for (path, bytes) in files where path.hasSuffix(".html") {
            let text = String(decoding: bytes, as: UTF8.self)
            let folder = path.split(separator: "/").dropLast().map(String.init)
            for link in Self.links(of: text) {
                #expect(!link.hasPrefix("/"), "\(path) links to \(link)")
                let target = Self.resolved(link, from: folder)
                #expect(files[target] != nil, "\(path) links to \(link), which is \(target)")
            }
        }
    }

    /// Values of `href`, `src` and `action` without fragments, those of other sites and of the page itself left out.
    private static func links(of text: String) -> [String] {
        ["href", "src", "action"].flatMap { name in
            text.split(separator: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" && $0 != "#" }) }
        }
        .filter { !$0.isEmpty && !$0.contains(":") }
    }

    private static func resolved(_ link: String, from folder: [String]) -> String {
        var parts = folder
        for part in link.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
