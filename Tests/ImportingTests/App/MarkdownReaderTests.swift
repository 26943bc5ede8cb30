import Foundation
import Proofreading
import Testing

@testable import Importing

@Suite struct MarkdownReaderTests {
    @Test func `dump`() throws {
        let path = ProcessInfo.processInfo.environment["DUMP"] ?? "/work/shared/plans/sevenoaks-2023-24.md"
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let document = try DocumentReader().read(bytes, format: .markdown)
        for block in document.blocks {
            print(block.kind.label, block.text.string.prefix(80), block.text.anchors.prefix(3).map { "\($0.offset)@\($0.line):\($0.column)" })
            for row in block.table?.rows ?? [] {
                print("  ", row.line ?? 0, row.cells.map { cell in cell.paragraphs.map { "\($0.string.prefix(30))@\($0.anchors.map { "\($0.offset)/\($0.line):\($0.column)" })" } })
            }
        }
    }
}
extension Block.Kind { var label: String { switch self { case .heading(let l): "H\(l)"; case .paragraph: "P"; case .listItem(let d, let n): "L\(d) \(n.map(String.init) ?? "-")"; case .table: "T" } } }
