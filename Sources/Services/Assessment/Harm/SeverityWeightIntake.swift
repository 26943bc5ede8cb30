internal import CommunitySafety
internal import Converters
internal import Importing
internal import Proofreading

/// Reads a file of severity weights and says what is wrong with it.
struct SeverityWeightIntake: Sendable {
    let intake: SheetIntake

    /// What the file says, and everything that is wrong with it at the form's field `file`. Throws `unavailable` where spreadsheets can't
    /// be read here.
    func read(
        _ file: EvidenceFile
    ) async throws(ServiceError) -> (reading: SeverityWeightReading, problems: [Diagnostic]) {
        do {
            let book = try await bounded.workbook(of: try file.read())
            let reading = SeverityWeightReader().read(book.sheets.filter { !$0.isHidden }, file: file.name)
            return (reading, Self.diagnostics(reading.problems))
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            return (SeverityWeightReading(), problems.map { .form("file", $0.message, $0.remedy) })
        }
    }

    /// A list of weights has some hundred rows.
    private var bounded: SheetIntake {
        let most = KeepSeverityWeights.mostBytes
        return SheetIntake(
            finder: intake.finder,
            limits: ReadingLimits(textBytes: most, packedBytes: most, unpackedBytes: 16 * most))
    }

    /// Of a file that is wrong in many places the first fifty are told, and how many more there are.
    private static func diagnostics(_ problems: [LoadProblem]) -> [Diagnostic] {
        let most = 50
        let told = problems.prefix(most).map { problem in
            let place = problem.row.map { "Row \($0): " } ?? ""
            return Diagnostic.form("file", place + problem.message, problem.remedy)
        }
        guard problems.count > most else { return told }
        return told + [
            .form("file", "\(problems.count - most) more rows can’t be used.", "Mend these first, then send it again.")
        ]
    }

    static func faults(_ edition: String, _ source: String) -> [Diagnostic] {
        fault(
            "edition", edition, SeverityWeights.longestEdition, "The edition isn’t said.", "Write it, as “March 2026”.")
            + fault(
                "source", source, SeverityWeights.longestSource, "It isn’t said where the weights come from.",
                "Write whose list it is, as it is cited with every suggestion.")
    }

    private static func fault(
        _ field: String, _ typed: String, _ longest: Int, _ missing: String, _ remedy: String
    ) -> [Diagnostic] {
        let words = Wording.squeezed(typed)
        if words.isEmpty { return [.form(field, missing, remedy)] }
        guard words.count > longest else { return [] }
        return [.form(field, "That is longer than \(longest) characters.", "Shorten it.")]
    }
}
