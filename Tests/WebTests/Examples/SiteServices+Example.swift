import CommunitySafety
import Proofreading
import Web

extension SiteServices {
    /// Services over one plan in memory.
    static func example(
        _ edition: PlanEdition? = nil, isEmpty: Bool = false, isDemonstration: Bool = true,
        stamp: @escaping @Sendable () async throws -> String = { "1" }
    ) throws -> SiteServices {
        var shown = try edition ?? .example()
        shown.partnership.isDemonstration = isDemonstration
        let held = shown
        let today = try day(2024, 1, 15)
        return SiteServices(
            stamp: stamp, partnership: { held.partnership }, years: { isEmpty ? [] : [held.plan.year] },
            edition: { $0 == held.plan.year && !isEmpty ? held : nil },
            findings: { year, _ in year == held.plan.year ? .example : nil },
            proofread: { bytes, name in
                guard !bytes.contains(0) else {
                    throw CannotRead(
                        message: "The file isn’t text.", remedy: "Save it as a Word document and send that.")
                }
                return name.hasSuffix("empty.txt")
                    ? Proof(document: .init(format: .text, blocks: []), report: .init()) : .example
            },
            downloads: { _ in
                [
                    Download(format: .pdf, size: 640_000), Download(format: .largePrint, size: 812_345),
                    Download(format: .docx, size: 48_000), Download(format: .csv, size: nil),
                ]
            },
            file: { year, format in
                year == held.plan.year && format != .html && format != .text ? Array("%PDF-1.7 example".utf8) : nil
            },
            today: { today })
    }
}
