import CommunitySafety
import Testing

@testable import Documents

struct `The example plan is published` {
    @Test(arguments: [
        (PublicationFormat.html, "example.html"), (.pdf, "example.typ"), (.largePrint, "example-large-print.typ"),
        (.text, "example.txt"), (.csv, "example-actions.csv"),
    ])
    func `as its golden file says`(format: PublicationFormat, name: String) throws {
        let bytes =
            switch PlanPublication(try PlanEdition.example()).form(format) {
            case .file(let bytes), .typst(let bytes): bytes
            }
        try GoldenFile(name).check(bytes)
    }

    @Test(arguments: PublicationFormat.allCases)
    func `without a private contact`(format: PublicationFormat) throws {
        let text = try Self.words(format)
        #expect(text.contains("Refuge Trust"))
        for secret in ["999999", "private@", "Hidden Lane"] {
            #expect(!text.contains(secret), "\(secret) in \(format.rawValue)")
        }
    }

    @Test(arguments: [PublicationFormat.html, .pdf, .largePrint, .docx, .text])
    func `with its marking until it is adopted`(format: PublicationFormat) throws {
        #expect(try Self.words(format).contains("DRAFT"))
        #expect(try !Self.words(format, status: .adopted).contains("DRAFT"))
    }

    @Test(arguments: [PublicationFormat.html, .pdf, .largePrint, .docx, .text, .csv])
    func `with every action, lead and date`(format: PublicationFormat) throws {
        let text = try Self.words(format)
        for words in [
            "Walk the estate.", "Merrowshire Police", "March 2024", "when funded",
            "An action that no part of the plan lists",
        ] {
            #expect(text.contains(words), "\(words) in \(format.rawValue)")
        }
    }

    private static func words(_ format: PublicationFormat, status: PlanEdition.Status = .draft) throws -> String {
        var edition = try PlanEdition.example()
        edition.status = status
        switch PlanPublication(edition).form(format) {
        case .file(let bytes):
            return try format == .docx ? WordParts(bytes).text : String(decoding: bytes, as: UTF8.self)
        case .typst(let bytes): return String(decoding: bytes, as: UTF8.self)
        }
    }
}
