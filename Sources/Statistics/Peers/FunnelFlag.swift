/// Where an area lies in a funnel plot, by its adjusted z.
public enum FunnelFlag: String, Hashable, Sendable {
    case high998 = "high_998"
    case high95 = "high_95"
    case low998 = "low_998"
    case low95 = "low_95"
    case within

    init(adjustedZ z: Double) {
        let (warning, alarm) = (Normal.quantile(0.975), Normal.quantile(0.999))
        self =
            if z > alarm { .high998 } else if z > warning { .high95 } else if z < -alarm {
                .low998
            } else if z < -warning {
                .low95
            } else { .within }
    }
}
