import Services

extension DeviceRow {
    init(_ device: Device) { self.init(id: device.id, device: device.words, used: device.used) }
}
