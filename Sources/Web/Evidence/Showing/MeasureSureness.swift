import CommunitySafety
import HTML
import Services

/// How sure we are, and how each thing on the page is worked out, for whoever asks.
struct MeasureSureness {
    let sight: MeasureSight

    @MarkupBuilder var markup: Markup {
        let judged = sight.words.filter { !$0.certainty.isEmpty }
        if !judged.isEmpty || sight.run?.limits != nil || sight.peers != nil || !limits.isEmpty {
            pageSection("How sure are we?", id: "sure") {
                if !limits.isEmpty {
                    disclosure("What this figure can and can’t tell you", isOpen: true) {
                        for line in limits { p { line } }
                    }
                }
                for one in judged {
                    disclosure("How “\(one.inTable)” was decided for \(one.pair.comparison.later.period.words)") {
                        for line in one.certainty { p { line } }
                        for line in one.method { p(.class("ww-fine ww-after")) { line } }
                    }
                }
                if let run = sight.run, run.limits != nil { MonthlySection.method(run) }
                if let outlook = sight.rolling?.outlook { YearSection.method(outlook) }
                if let peers = sight.peers { PeerSection.method(peers) }
            }
        }
    }

    /// What the source counts and can't show.
    private var limits: [String] {
        [sight.source?.counting, sight.source?.caveats].compactMap(\.self).filter { !$0.isEmpty }
    }
}
