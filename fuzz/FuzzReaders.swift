import CommunitySafety
import Proofreading

/// libFuzzer's entry: the first byte chooses a reader, the rest is the file. A reader may refuse a file; it may not
/// crash, and no place that it claims may lie outside the file. What is read is then read as a plan and proofread,
/// which may not crash either, whatever stands in it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReaders(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = [UInt8](UnsafeBufferPointer(start: start + 1, count: count - 1))
    do {
        let document = try read(bytes, choice: start[0])
        for block in document.blocks {
            check(block.text, document)
            for row in block.table?.rows ?? [] {
                for cell in row.cells { cell.paragraphs.forEach { check($0, document) } }
            }
        }
        let plan = PlanReader().read(document)
        precondition(plan.blocks.count == document.blocks.count, "a block was lost")
        check(Proofreader().read(document).findings + PlanProofreader().read(plan, of: document), document)
    } catch {
        // A refusal is an answer.
    }
    return 0
}

private func read(_ bytes: [UInt8], choice: UInt8) throws(ReadingError) -> SourceDocument {
    switch choice % 6 {
    case 0: try DocumentReader().read(bytes, format: .markdown)
    case 1: try DocumentReader().read(bytes, format: .text)
    case 2: try DocumentReader().read(bytes, format: .odt)
    case 3: try PandocReader().read(json: bytes, format: .docx)
    case 4: try PDFTextReader().read(layout: bytes)
    default: try DocumentReader().read(bytes, format: FormatDetector().format(of: bytes, name: ""))
    }
}

private func check(_ text: SourceText, _ document: SourceDocument) {
    for anchor in text.anchors {
        precondition(anchor.offset < text.string.utf8.count, "an anchor past its text")
        precondition(anchor.line >= 1 && anchor.line <= document.lines.count, "an anchor past the file")
        precondition(anchor.column >= 1, "an anchor before its line")
    }
}

private func check(_ findings: [Finding], _ document: SourceDocument) {
    for finding in findings {
        precondition((1...max(1, document.blocks.count)).contains(finding.place.block), "a finding outside the document")
        guard let line = finding.place.line, document.format.hasLines else { continue }
        precondition(line >= 1 && line <= document.lines.count, "a finding past the file")
    }
}
