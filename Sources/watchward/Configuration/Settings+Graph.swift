import Converters
import Foundation
import Services
import Web

/// What is built from the settings: the one place where the parts are put together.
extension Settings {
    var documentIntake: DocumentIntake { DocumentIntake(finder: finder) }

    var press: EditionPress { EditionPress(finder: finder) }

    /// Style sheets and scripts of the pages.
    func assets() throws -> AssetFolder {
        guard let folder = finder.resource("assets") else { throw CommandFailure.noResources }
        do {
            return try AssetFolder(path: folder.path)
        } catch let missing as AssetFolder.Missing {
            throw CommandFailure(
                status: .refused, message: "\(missing.file) is missing. Run scripts/setup, which fetches it.")
        }
    }

    /// The plan of the made-up district.
    func demonstrationPlan() throws -> DocumentFile {
        guard let file = finder.resource("demo/aldmere-2023-24.md") else { throw CommandFailure.noResources }
        return try DocumentFile(path: file.path)
    }

    /// Its places, people and figures.
    func demonstrationFigures() throws -> [EvidenceFile] {
        guard let folder = finder.resource("demo") else { throw CommandFailure.noResources }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { [".csv", ".geojson", ".txt"].contains(where: $0.hasSuffix) }
            .map { EvidenceFile(name: $0, path: folder.appendingPathComponent($0).path) }
    }
}

extension CommandFailure {
    /// Nothing of `Resources/` was found.
    static let noResources = CommandFailure(
        status: .refused,
        message:
            "The folder Resources isn't beside or above the program. Name its parent with --tools, or set WATCHWARD_TOOLS."
    )
}
