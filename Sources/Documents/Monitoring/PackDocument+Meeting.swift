import CommunitySafety
import Proofreading

/// The partnership's own meeting: what needs somebody first, then everything by priority.
extension PackDocument {
    var meeting: [DocumentNode] {
        [heading("At a glance"), .plain(sentence)] + glance + introduction + exceptions + changes + byPriority + noted
    }

    private var sentence: String {
        let answered = pack.lines.filter { $0.view != nil }.count
        let off = pack.lines(seenAs: .offTrack).count
        let risk = pack.lines(seenAs: .atRisk).count
        let first =
            "\(Self.number(answered).capitalisedFirst) of \(counted(pack.lines.count, "action is", "actions are")) answered."
        return
            "\(first) \(Self.alone(off).capitalisedFirst) off track, \(Self.alone(risk)) at risk. In \(counted(pack.differing.count, "case", "cases")) the figures say otherwise than the lead. \(waitingWords)"
    }

    private var waitingWords: String {
        let count = pack.waiting.reduce(0) { $0 + $1.references.count }
        guard count > 0 else { return "Nobody’s answer is waited for." }
        return "\(counted(count, "answer is", "answers are").capitalisedFirst) waited for."
    }

    private var exceptions: [DocumentNode] {
        let off = table(
            "Off track", ["Action", "What has happened", "What is done about it"],
            pack.lines(seenAs: .offTrack).map { [action($0), said($0), corrective($0)] }, weights: [34, 33, 33])
        let risk = table(
            "At risk", ["Action", "What has happened", "What the figures say"],
            pack.lines(seenAs: .atRisk).map { [action($0), said($0), figures($0)] }, weights: [34, 33, 33])
        let differing = table(
            "Where the lead and the figures differ",
            ["Action", "The two views", "Why, says the lead"],
            pack.differing.map { line in
                [action(line), bothViews(line, silent: ""), Self.cell(Self.lines(line.inside?.reason ?? ""))]
            }, weights: [34, 33, 33])
        let waiting = table(
            "Waiting for", ["From whom", "Actions still to come"],
            pack.waiting.map { waiting in
                [
                    DataCell(waiting.name?.printable ?? "Nobody by name: the manager asks"),
                    DataCell(waiting.references.map(\.printable).joined(separator: ", ")),
                ]
            }, weights: [50, 50])
        let found = off + risk + differing + waiting
        return [heading("Read these first")] + (found.isEmpty ? [.plain("Nothing is out of the ordinary.")] : found)
    }

    private var byPriority: [DocumentNode] {
        pack.groups.flatMap { group in
            [heading(group.priority?.name ?? "Other actions")] + word(of: group.priority)
                + table(
                    "Actions: \(group.priority?.name ?? "others")",
                    ["Action", "How it is going", "What was said"],
                    group.lines.map { [action($0), bothViews($0, silent: "No answer yet"), said($0)] },
                    weights: [34, 33, 33])
        }
    }

    private var noted: [DocumentNode] {
        guard !pack.notes.isEmpty else { return [] }
        let items = pack.notes.map { note -> [Inline] in
            let about = note.reference.isEmpty ? "" : " on \(note.reference.printable)"
            return [.text("\(note.on.words)\(about): \(note.words.printable)")]
        }
        return [heading("Noted since the round closed"), .list(DocumentList(words: items))]
    }
}
