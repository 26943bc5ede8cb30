import FoundationEssentials

/// The style sheets, scripts and pictures that pages load: our own, and those fetched at set-up beside them.
///
/// Where they are is one rule: the folder that the program names, and in it `fetched` for what isn't ours.
package struct AssetFolder: Sendable {
    /// What pages link to. Raw values are the files' names within the folder.
    package enum Asset: String, Sendable, CaseIterable {
        case govuk = "fetched/govuk-frontend.min.css"
        case leaflet = "fetched/leaflet.js"
        case leafletStyle = "fetched/leaflet.css"
        case mapScript = "map.js"
        case style = "watchward.css"
        case script = "watchward.js"
        case mark = "mark.svg"
        /// The description of the interface for programs.
        case interface = "openapi.yaml"
    }

    /// A file is missing or can't be read.
    package struct Missing: Error, Hashable {
        package let file: String
    }

    let contents: [Asset: [UInt8]]

    /// Reads all files once. Throws ``Missing`` for the first that can't be read.
    package init(path: String) throws {
        contents = try Dictionary(
            uniqueKeysWithValues: Asset.allCases.map { ($0, try Self.bytes(of: $0, in: path)) })
    }

    /// Assets from memory: for tests.
    package init(contents: [Asset: [UInt8]]) { self.contents = contents }

    private static func bytes(of asset: Asset, in path: String) throws -> [UInt8] {
        let file = "\(path)/\(asset.rawValue)"
        do {
            let bytes = try Array(Data(contentsOf: URL(filePath: file)))
            return asset == .govuk ? StyleSheet.withoutFonts(bytes) : bytes
        } catch {
            throw Missing(file: file)
        }
    }
}
