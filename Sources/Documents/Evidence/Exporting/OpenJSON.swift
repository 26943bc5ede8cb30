package import CommunitySafety
internal import Proofreading

/// What is given out, as JSON: files and the interface for programs say the same.
package enum OpenJSON {
    package static func tree(_ measure: Measure) -> JSONTree {
        .fields([
            "key": .text(measure.key), "name": .text(measure.name), "unit": .text(measure.unit.rawValue),
            "polarity": .text(measure.polarity.rawValue), "aggregation": .text(measure.aggregation.rawValue),
            "basis": .text(measure.basis.rawValue), "smallest_area": .text(measure.smallestArea.rawValue),
            "profile": .text(measure.protection.rawValue),
            "issue": .text(orNull: measure.issue), "note": .text(orNull: measure.note),
        ])
    }

    package static func tree(_ source: EvidenceSource) -> JSONTree {
        .fields([
            "key": .text(source.key), "name": .text(source.name), "owned_by": .text(orNull: source.ownedBy),
            "supplied_by": .text(orNull: source.suppliedBy), "licence": .text(orNull: source.licence),
            "attribution": .text(orNull: source.attribution), "counting": .text(orNull: source.counting),
            "caveats": .text(orNull: source.caveats), "is_snapped": .truth(source.isSnapped),
        ])
    }

    package static func tree(_ area: Area) -> JSONTree {
        .fields(["code": .text(area.code), "kind": .text(area.kind.rawValue), "name": .text(area.name)])
    }

    package static func tree(_ figure: OpenFigure) -> JSONTree {
        .fields([
            "measure": .text(figure.measure), "area": .text(figure.area.code), "area_name": .text(figure.area.name),
            "area_kind": .text(figure.area.kind.rawValue), "from": .text(figure.period.from.iso),
            "to": .text(figure.period.to.iso), "period": .text(figure.period.words),
            "breakdown": .text(figure.breakdown), "source": .text(figure.source),
            "value": figure.value.map(JSONTree.number) ?? .null, "status": .text(figure.status.rawValue),
            "reason": figure.reason.map { .text($0.rawValue) } ?? .null,
        ])
    }
}
