extension CheckStep: AskedStep {}

extension GateStep: PlainStep {}
