import CommunitySafety
import HTTPTypes
import Synchronization
import Testing
import Web

@Suite struct DownloadTests {
    private final class Press: Sendable { let runs = Mutex(0) }

    @Test func `a file has its name, its type and the headers of a published page`() async throws {
        let answer = try await Visitor(try .example()).ask("/plan/2023-24/downloads/plan-2023-24.pdf")
        #expect(answer.status == 200 && answer.text == "%PDF-1.7 example")
        #expect(answer.headers[.contentType] == "application/pdf")
        #expect(answer.headers[.contentDisposition] == #"inline; filename="plan-2023-24.pdf""#)
        #expect(answer.headers[.eTag] != nil && answer.headers[.xContentTypeOptions] == "nosniff")
    }

    @Test(arguments: [PublicationFormat.docx, .csv])
    func `a file that a browser can't show is saved`(format: PublicationFormat) async throws {
        let name = format == .csv ? "plan-2023-24-actions.csv" : "plan-2023-24.docx"
        let answer = try await Visitor(try .example()).ask("/plan/2023-24/downloads/\(name)")
        #expect(answer.headers[.contentDisposition] == "attachment; filename=\"\(name)\"")
    }

    @Test func `a file is made once for all who ask`() async throws {
        let press = Press()
        var services = try SiteServices.example()
        services.file = { _, _ in
            press.runs.withLock { $0 += 1 }
            try await Task.sleep(for: .milliseconds(30))
            return Array("made".utf8)
        }
        let visitor = Visitor(services)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask { try await visitor.ask("/plan/2023-24/downloads/plan-2023-24.pdf").status }
            }
            for try await status in group { #expect(status == 200) }
        }
        #expect(try await visitor.ask("/plan/2023-24/downloads/plan-2023-24.pdf").text == "made")
        #expect(press.runs.withLock { $0 } == 1)
    }
}
