/// Sizes of change that stand in another sentence than their levels: a headline, "This is an increase of 12%".
extension ChangeLinker {
    /// "Hoax calls have risen. The brigade took 612 this year and 734 last year."
    func announce(_ anchors: [ChangeAnchor], _ sentence: Int, _ statements: inout [Statement]) {
        guard statements.count == 1, statements[0].anchors.isEmpty, statements[0].comparison.direction == nil,
            anchors.count == 1, anchors[0].isDirectionOnly,
            reading.figures[sentence - 1].isEmpty, passage.sentences[sentence - 1].count <= 12
        else { return }
        let coherence = Coherence(passage: passage)
        let own = passage.sentences[sentence]
        let fresh = coherence.topic(of: own.lowerBound..<statements[0].comparison.span.upperBound).subtracting(
            coherence.topic(of: passage.sentences[sentence - 1]))
        if fresh.isEmpty { statements[0].anchors = anchors }
    }

    /// A size in the sentence before or behind: a headline, "This is an increase of 12%".
    func joinSentences(_ statements: inout [Statement], _ rest: inout [ChangeAnchor]) {
        let coherence = Coherence(passage: passage)
        var left: [ChangeAnchor] = []
        for anchor in rest {
            let candidates = statements.indices.filter { position in
                let sentence = statements[position].comparison.sentence
                return
                    (sentence - anchor.sentence == 1 || sentence - anchor.sentence == 2
                    || anchor.sentence - sentence == 1)
                    && !statements[position].anchors.contains { $0.isSameSort(as: anchor) }
            }
            guard let position = candidates.first else {
                left.append(anchor)
                continue
            }
            let own = passage.sentences[anchor.sentence]
            let other = passage.sentences[statements[position].comparison.sentence]
            let isPlain =
                own.lowerBound < other.lowerBound
                ? isHeadline(own, other, coherence) : coherence.refersBack(own, to: other)
            let fits =
                candidates.count == 1
                && (directionFits(anchor, statements[position].comparison)
                    || isPlainly(anchor, statements[position].comparison, coherence))
                && !isOfPartTime(own, other)
            if isPlain && fits {
                statements[position].anchors.append(anchor)
            } else {
                statements[position].doubtful.append(anchor)
            }
            left.append(anchor)
        }
        rest = left.filter { anchor in !statements.contains { $0.anchors.contains { $0.index == anchor.index } } }
    }

    /// "up 40% in the final quarter. The year as a whole saw …": another stretch of time.
    private func isOfPartTime(_ own: Range<Int>, _ other: Range<Int>) -> Bool {
        let parts = own.filter {
            ["quarter", "month", "week", "weekend", "half", "season"].contains(passage.text($0))
                && passage.token($0)?.figure == nil
        }
        let isWhole = other.contains {
            passage.text($0) == "whole" || passage.text($0) == "full" && passage.text($0 + 1) == "year"
        }
        return isWhole && !parts.isEmpty
    }

    private func directionFits(_ anchor: ChangeAnchor, _ comparison: Comparison) -> Bool {
        guard let direction = anchor.direction, let pair = comparison.pairs.first else { return true }
        if comparison.direction == nil, case .percent(let figure) = anchor.size, pair.direction != direction {
            // "up 8%. Offences go from 4,226 to 3,912": right but for the order, so it is the same change.
            let swapped = LevelPair(before: pair.after, after: pair.before)
            return Agreement.percent(figure.quantity, exact: swapped.percent, within: swapped.percentBounds) == .yes
        }
        return comparison.direction == nil ? pair.direction == direction : comparison.direction == direction
    }

    /// "Arrests were down 15%. Last December 212 drivers were arrested. This December there were 228": the levels of two sentences
    /// of one topic, in plain order of time, after a headline that says the contrary.
    private func isPlainly(_ anchor: ChangeAnchor, _ comparison: Comparison, _ coherence: Coherence) -> Bool {
        guard let pair = comparison.pairs.first, comparison.pairs.count == 1, comparison.isImplicit,
            !comparison.isLoose, anchor.sentence < comparison.sentence,
            pair.before.index < passage.sentences[comparison.sentence].lowerBound, !pair.after.time.isEmpty,
            !pair.before.time.isEmpty
        else { return false }
        let own = passage.sentences[anchor.sentence]
        let first = passage.sentences[comparison.sentence - 1]
        return anchor.sentence == comparison.sentence - 2 && coherence.sharesTopic(own, first)
    }

    private func isHeadline(_ headline: Range<Int>, _ sentence: Range<Int>, _ coherence: Coherence) -> Bool {
        let fresh = coherence.topic(of: coherence.head(of: sentence)).subtracting(coherence.topic(of: headline))
        if fresh.isEmpty { return true }
        return coherence.sharesTopic(headline, sentence) && fresh.count <= 1
    }
}
