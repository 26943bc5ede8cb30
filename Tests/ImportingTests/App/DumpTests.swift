import Foundation
import Proofreading
import Testing

@testable import Importing

@Suite struct DumpTests {
    @Test func `dump`() throws {
        guard let path = ProcessInfo.processInfo.environment["DUMP"] else { return }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let clock = ContinuousClock()
        var document = SourceDocument(format: .text, blocks: [])
        let time = try clock.measure {
          document = path.hasSuffix("layout") ? try PDFTextReader().read(layout: bytes) : path.hasSuffix("json") ? try PandocReader().read(json: bytes, format: .docx) : try DocumentReader().read(bytes, format: path.hasSuffix("txt") ? .text : .markdown)
        }
        print("TIME", time, document.blocks.count, document.language)
        if ProcessInfo.processInfo.environment["QUIET"] != nil { return }
        for block in document.blocks {
            print(block.kind.label, block.text.string.prefix(80), block.text.anchors.prefix(3).map { "\($0.offset)@\($0.line):\($0.column)" })
            if let c = block.table { print("   caption", c.caption ?? "-", "headers", c.headerRows) }
            for row in block.table?.rows ?? [] {
                print("  ", row.line ?? 0, row.cells.map { cell in (cell.isCovered ? "#" : "") + (cell.columnSpan > 1 || cell.rowSpan > 1 ? "\(cell.rowSpan)x\(cell.columnSpan)" : "") + cell.paragraphs.map { "\($0.string.prefix(50))" + ($0.anchors.isEmpty ? "" : "@\($0.anchors.map { "\($0.offset)/\($0.line):\($0.column)" })") }.joined(separator: "¶") })
            }
        }
    }
}
extension Block.Kind { var label: String { switch self { case .heading(let l): "H\(l)"; case .paragraph: "P"; case .listItem(let d, let n): "L\(d) \(n.map(String.init) ?? "-")"; case .table: "T" } } }
