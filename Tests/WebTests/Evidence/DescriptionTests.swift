import Foundation
import Testing
import Web

@Suite struct DescriptionTests {
    private static let text: String? = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../docs/api/openapi.yaml")
        return try? String(contentsOf: file.standardizedFileURL.resolvingSymlinksInPath(), encoding: .utf8)
    }()

    @Test func `every address for programs is described, and every description has its address`() throws {
        let lines = try #require(Self.text).split(separator: "\n").map(String.init)
        let described = lines.filter { $0.hasPrefix("  /") && $0.hasSuffix(":") }.map {
            String($0.dropFirst(2).dropLast())
        }
        #expect(Set(described) == Set(ApiAddress.examples.map(\.template)))
        #expect(described.count == ApiAddress.examples.count)
    }

    @Test(arguments: ApiAddress.examples) func `an address leads back to itself`(address: ApiAddress) {
        let url = SiteURL.api(address)
        #expect(SiteURL(path: url.path[...]) == url)
    }

    @Test(arguments: [
        "/api", "/api/v2/measures", "/api/v1/measures/a/b", "/api/v1//measures", "/evidence/.csv", "/evidence/data.csv",
        "/areas/E05009991.json", "/areas/.csv", "/evidence/asb.police.exe.csv.d",
    ])
    func `other addresses are no files and nothing for programs`(path: String) {
        switch SiteURL(path: path[...]) {
        case .api, .measureFile, .areaFile, .dataPackage: Issue.record("\(path) is taken for one")
        default: break
        }
    }
}
