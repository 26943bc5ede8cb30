internal import CommunitySafety
package import Converters
internal import Proofreading
internal import Storage

/// Looks at the machine's converters and, where one is named, at a partnership's data.
package struct DiagnoseInstallation: Sendable {
    package let finder: ToolFinder
    /// Nil to look at the machine only.
    package let installation: Installation?
    package let environment: ServiceEnvironment

    package init(finder: ToolFinder, installation: Installation?, environment: ServiceEnvironment) {
        self.finder = finder
        self.installation = installation
        self.environment = environment
    }

    /// Operator only. Changes nothing.
    package func run(as party: ActingParty) async throws(ServiceError) -> Diagnosis {
        try party.require(.diagnose)
        var lines = SourceDocument.Format.allCases.map { reading($0) }
        lines += PublicationFormat.allCases.map { publishing($0) }
        lines.append(
            line(
                "read.spreadsheets", "Reading spreadsheets (XLSX, XLS, ODS).", needs: .calamine,
                isThere: SheetConverter(finder: finder).isAvailable))
        lines.append(line("converters.limits", "Converters are held to their memory.", needs: .prlimit))
        if let installation { lines += await data(of: installation) }
        return Diagnosis(lines: lines)
    }

    private func reading(_ format: SourceDocument.Format) -> Diagnosis.Line {
        let name = "read.\(format.rawValue)"
        let message = "Reading \(format.words)."
        return switch format {
        case .markdown, .text, .odt: Diagnosis.Line(name, .works, message)
        case .html, .docx: line(name, message, needs: .pandoc)
        case .pdf: line(name, message, needs: .pdftotext)
        }
    }

    private func publishing(_ format: PublicationFormat) -> Diagnosis.Line {
        let name = "publish.\(format.rawValue)"
        switch format {
        case .html, .docx, .text, .csv: return Diagnosis.Line(name, .works, "Publishing \(format.rawValue).")
        case .pdf, .largePrint:
            return line(
                name, "Publishing \(format.rawValue).", needs: .typst,
                isThere: TypstCompiler(finder: finder).isAvailable)
        }
    }

    private func line(_ name: String, _ message: String, needs tool: Tool, isThere: Bool? = nil) -> Diagnosis.Line {
        guard isThere ?? (finder.program(tool) != nil) else {
            return Diagnosis.Line(name, .off, "\(tool.rawValue) isn't here.", remedy: "To have it, \(tool.remedy).")
        }
        return Diagnosis.Line(name, .works, message)
    }

    private func data(of installation: Installation) async -> [Diagnosis.Line] {
        guard installation.folder.holdsDatabase else {
            return [
                Diagnosis.Line(
                    "data.folder", .off, "There is no partnership in \(installation.folder.path).",
                    remedy: "Make one with watchward init.")
            ]
        }
        var lines = [keyFile(of: installation)]
        do {
            let context = try await installation.open(environment)
            lines.append(Diagnosis.Line("data.database", .works, "The database opens with its key."))
            lines += try await inside(context)
            try context.close()
        } catch {
            lines.append(Diagnosis.Line("data.database", .broken, error.words, remedy: error.remedy))
        }
        return lines
    }

    private func inside(_ context: ServiceContext) async throws(ServiceError) -> [Diagnosis.Line] {
        let problems = try await ServiceError.answering { try await context.store.integrityProblems() }
        let audit = try await VerifyAudit(context).run(as: .operator)
        return [
            problems.isEmpty
                ? Diagnosis.Line("data.integrity", .works, "The database is sound.")
                : Diagnosis.Line(
                    "data.integrity", .broken, "The database is damaged in \(problems.count) places.",
                    remedy: "Restore a backup."),
            audit.isWhole
                ? Diagnosis.Line("data.audit", .works, "The audit trail is whole: \(audit.head.sequence) entries.")
                : Diagnosis.Line(
                    "data.audit", .broken, "The audit trail has \(audit.problems.count) faults.",
                    remedy: "See them with watchward audit verify."),
        ]
    }

    private func keyFile(of installation: Installation) -> Diagnosis.Line {
        let path = installation.keyFile.path
        do {
            guard try installation.keyFile.isPrivate() else {
                return Diagnosis.Line(
                    "data.key", .broken, "Others on this machine may read \(path).", remedy: "Run chmod 600 on it.")
            }
            let isInside = path.hasPrefix(installation.folder.path + "/")
            return isInside
                ? Diagnosis.Line(
                    "data.key", .broken, "The key is in the data folder.",
                    remedy: "Move it elsewhere; name it by --key-file.")
                : Diagnosis.Line("data.key", .works, "The key is at \(path), for its owner only.")
        } catch {
            return Diagnosis.Line(
                "data.key", .broken, "There is no key at \(path) that can be read.",
                remedy: "Bring it back from where you keep it, or name it by --key-file.")
        }
    }
}

extension ServiceError {
    fileprivate var words: String {
        switch self {
        case .unavailable(.store(.wrongKey)): "The key belongs to another partnership's data."
        case .unavailable(.store(.newerDatabase)): "The database was made by a newer program."
        case .unavailable(.store(.busy)): "Another program holds the database."
        case .notFound, .notPermitted, .invalid, .conflict, .unavailable: "The database doesn't open."
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .unavailable(.store(.wrongKey)): "Name the right key by --key-file."
        case .unavailable(.store(.newerDatabase)): "Use the newer program."
        case .unavailable(.store(.busy)): "Wait for it to finish."
        case .notFound, .notPermitted, .invalid, .conflict, .unavailable: "Restore a backup."
        }
    }
}
