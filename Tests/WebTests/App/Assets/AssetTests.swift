import Foundation
import Testing

@testable import Web

@Suite struct AssetTests {
    @Test(arguments: [
        ("a{b:c}@font-face{font-family:X;src:url(x.woff2)}d{e:f}", "a{b:c}d{e:f}"),
        ("@font-face{x:y}@font-face{z:w}", ""), ("a{b:c}", "a{b:c}"), ("", ""), ("a{b:c}@font-face{cut", "a{b:c}"),
    ])
    func `fonts that aren't ours to serve are left out`(css: String, kept: String) {
        #expect(String(decoding: StyleSheet.withoutFonts(Array(css.utf8)), as: UTF8.self) == kept)
    }

    @Test func `a missing file is named`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "no-assets-\(UUID().uuidString)").path
        let missing = #expect(throws: AssetFolder.Missing.self) { try AssetFolder(path: folder) }
        #expect(missing?.file.hasPrefix(folder) == true)
    }

    /// FNV-1a's published values for these strings.
    @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
    func `content has its hash for a name`(text: String, name: String) {
        #expect(ContentHash.name(of: Array(text.utf8)) == name)
    }
}
