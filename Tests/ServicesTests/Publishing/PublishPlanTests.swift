import CommunitySafety
import Services
import Storage
import Testing

@Suite struct PublishPlanTests {
    private let simple: [PublicationFormat] = [.html, .docx, .text, .csv]

    private func withPlan(_ work: (ServiceContext, String) async throws -> Void) async throws {
        try await ServiceDesk.withInstallation { _, folder in
            let context = try await ServiceDesk.context()
            _ = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator)
            try await work(context, folder)
        }
    }

    @Test func `all formats asked for are in the folder, and in the trail`() async throws {
        try await withPlan { context, folder in
            let press = EditionPress(finder: ServiceDesk.noTools)
            let files = try await PublishPlan(context, press: press).run(
                formats: simple, to: "\(folder)/out", as: .operator)
            #expect(files.map(\.format) == simple)
            #expect(try Disk.names(in: "\(folder)/out") == files.map(\.name).sorted())
            for file in files {
                #expect(try FileDigest.sha256(ofFile: "\(folder)/out/\(file.name)") == file.sha256)
                let rendered = try await RenderPlan(context, press: press).run(format: file.format, as: .public)
                #expect(FileDigest.sha256(rendered) == file.sha256, "\(file.name) is the same each time")
            }
            let audit = try await VerifyAudit(context).run(as: .operator)
            #expect(audit.isWhole)
            #expect(audit.head.sequence == 3)
        }
    }

    @Test func `what went out from the pages can be had again, exactly as it went out`() async throws {
        try await ServiceDesk.withInstallation { installation, _ in
            let environment = ServiceDesk.environment()
            let partnership = Partnership(name: "Aldmere", area: "Aldmere")
            let context = try await SetUpPartnership(installation: installation, environment: environment)
                .run(partnership, as: .operator)
            let year = try await ServiceDesk.importer(context).run(SampleDocument.file, as: .operator).year
            let press = EditionPress(finder: ServiceDesk.noTools)
            let files = try await PublishPlan(context, press: press).run(year: year, as: .operator)
            #expect(!files.isEmpty)
            let shown = try await ShowPublication(context).run(year: year, as: .operator).files
            #expect(shown.allSatisfy(\.isHere) && shown.count == files.count)
            let read = ReadPublishedFile(context)
            for file in files {
                #expect(FileDigest.sha256(try await read.run(file.name, year: year, as: .operator)) == file.sha256)
            }
            for name in ["nothing.pdf", "../../../watchward.sqlite", ""] {
                await #expect(throws: ServiceError.notFound(.record(id: name))) {
                    _ = try await read.run(name, year: year, as: .operator)
                }
            }
            await #expect(throws: ServiceError.notPermitted(.publishPlan)) {
                _ = try await read.run(files[0].name, year: year, as: ServiceDesk.party(.reader))
            }
            let folder = "\(installation.folder.filesPath)/published/\(year.name)-version-1"
            try Disk.write([1], at: "\(folder)/\(files[0].name)")
            await #expect(throws: ServiceError.notFound(.record(id: files[0].name))) {
                _ = try await read.run(files[0].name, year: year, as: .operator)
            }
        }
    }

    @Test func `a format that can't be made leaves the folder as it was`() async throws {
        try await withPlan { context, folder in
            try Disk.makeFolder("\(folder)/out")
            try Disk.write([1], at: "\(folder)/out/mine.txt")
            let publishing = PublishPlan(context, press: EditionPress(finder: ServiceDesk.noTools))
            await #expect(throws: ServiceError.self) {
                _ = try await publishing.run(formats: [.html, .pdf], to: "\(folder)/out", as: .operator)
            }
            #expect(try Disk.files(under: folder) == ["out/mine.txt"])
            #expect(try await ReadRevision(context).run() == 2)
        }
    }

    @Test func `a table of actions comes with one of the success measures`() async throws {
        try await ServiceDesk.withInstallation { _, folder in
            let context = try await ServiceDesk.context()
            let measures = "\n## Success measures\n\n- Burglaries (baseline 90; target 80)\n"
            let file = DocumentFile(name: "plan.md", bytes: Array((SampleDocument.markdown + measures).utf8))
            _ = try await ServiceDesk.importer(context).run(file, as: .operator)
            let publishing = PublishPlan(context, press: EditionPress(finder: ServiceDesk.noTools))
            let files = try await publishing.run(formats: [.csv], to: "\(folder)/out", as: .operator)
            #expect(files.map(\.name) == ["plan-2023-24-actions.csv", "plan-2023-24-measures.csv"])
            let bytes = try Disk.read("\(folder)/out/plan-2023-24-measures.csv", atMost: 100_000)
            #expect(String(decoding: bytes, as: UTF8.self).contains("Burglaries (baseline 90; target 80),90,80"))
        }
    }

    @Test func `a plan with money comes with a table of it`() async throws {
        try await withPlan { context, folder in
            let line = RecordText(.funding, [.words: "Locks", .funder: "Alder Vale Homes", .amount: "9k"])
            let year = try #require(PlanYear("2023-24"))
            try await AddRecord(context).run(line, year: year, as: .operator)
            let publishing = PublishPlan(context, press: EditionPress(finder: ServiceDesk.noTools))
            let files = try await publishing.run(formats: [.csv], to: "\(folder)/out", as: .operator)
            #expect(files.map(\.name).last == "plan-2023-24-funding.csv")
            let bytes = try Disk.read("\(folder)/out/plan-2023-24-funding.csv", atMost: 100_000)
            #expect(String(decoding: bytes, as: UTF8.self).contains("2023-24,Locks,Alder Vale Homes,9000.00,"))
        }
    }

    @Test func `publishing again replaces its own files and keeps others`() async throws {
        try await withPlan { context, folder in
            try Disk.makeFolder("\(folder)/out")
            try Disk.write([1], at: "\(folder)/out/mine.txt")
            let publishing = PublishPlan(context, press: EditionPress(finder: ServiceDesk.noTools))
            _ = try await publishing.run(formats: [.text], to: "\(folder)/out", as: .operator)
            _ = try await publishing.run(formats: [.text], to: "\(folder)/out/", as: .operator)
            #expect(try Disk.files(under: folder) == ["out/mine.txt", "out/plan-2023-24.txt"])
        }
    }

    @Test func `what is published holds no private contact`() async throws {
        try await withPlan { context, _ in
            for format in [PublicationFormat.html, .text, .csv] {
                let bytes = try await RenderPlan(context, press: EditionPress(finder: ServiceDesk.noTools))
                    .run(format: format, as: .public)
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(!text.isEmpty)
                for words in SampleDocument.privateWords { #expect(!text.contains(words), "\(words) in \(format)") }
            }
        }
    }
}
