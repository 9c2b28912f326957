import Testing

/// The fifteen faults of the well-known widget: none is in the shipped site, and each is noticed when it is put in.
@Suite struct SettingsFaultTests {
    static let faults = SettingsFault.controls + SettingsFault.styles + SettingsFault.scripts
    static let numbered = faults.flatMap { fault in fault.plants.indices.map { (fault, $0) } }

    @Test func knowsFifteenFaults() {
        #expect(Self.faults.count == 15)
    }

    @Test(arguments: faults) func isAbsentFromTheShippedSite(fault: SettingsFault) throws {
        #expect(try fault.complaints(SettingsSite(SettingsSite.files.get())) == [])
    }

    @Test(arguments: numbered) func isNoticedWhenPutIn(fault: SettingsFault, plant: Int) throws {
        let site = try fault.plants[plant].put(in: SettingsSite(SettingsSite.files.get()))
        #expect(try !fault.complaints(site).isEmpty)
    }
}
