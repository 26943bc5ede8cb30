import Proofreading

extension CheckReport {
    /// The report as JSON (UTF-8, without a line end), described by `docs/api/check-report.schema.json`.
    package func json() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { root in
            root.member("document", document)
            root.name("findings")
            root.array { list in for finding in findings { write(finding, to: &list) } }
            root.name("claims")
            root.array { list in for claim in claims { write(claim, to: &list) } }
            root.name("summary")
            root.object { summary in
                summary.member("claims", claims.count)
                for verdict in [Claim.Verdict.consistent, .withinRounding, .notCheckable, .inconsistent] {
                    summary.member(verdict.rawValue, count(verdict))
                }
            }
        }
        return writer.bytes
    }

    private func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.object { object in
            object.member("rule", finding.rule.rawValue)
            object.member("severity", finding.severity.rawValue)
            write(finding.place, to: &object)
            object.member("quote", finding.quote)
            object.member("message", finding.message)
            object.member("stated", finding.stated)
            object.member("recomputed", finding.recomputed)
            object.member("suggestion", finding.suggestion)
            guard !finding.related.isEmpty else { return }
            object.name("related")
            object.array { list in
                for place in finding.related { list.object { write(place, to: &$0) } }
            }
        }
    }

    private func write(_ claim: Claim, to writer: inout JSONWriter) {
        writer.object { object in
            write(claim.place, to: &object)
            object.member("quote", claim.quote)
            object.member("kind", claim.kind.rawValue)
            object.member("before", claim.before)
            object.member("after", claim.after)
            object.member("difference", claim.difference)
            object.member("percent", claim.percent)
            object.member("points", claim.points)
            object.member("direction", claim.direction?.rawValue)
            if !claim.parts.isEmpty {
                object.name("parts")
                object.array { list in for part in claim.parts { list.value(part) } }
            }
            object.member("whole", claim.whole)
            object.member("verdict", claim.verdict.rawValue)
        }
    }

    /// Line and column where the file has lines, else the block with its row and cell.
    private func write(_ place: Place, to writer: inout JSONWriter) {
        if let position = position(of: place) {
            writer.member("line", position.line)
            writer.member("column", position.column)
            if let end = place.endLine, end > position.line { writer.member("endLine", end) }
            return
        }
        writer.name("place")
        writer.object { object in
            object.member("block", place.block)
            object.member("row", place.row)
            object.member("cell", place.cell)
        }
    }
}
