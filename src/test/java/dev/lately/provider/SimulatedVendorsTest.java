package dev.lately.provider;

import dev.lately.simulator.vendor.Quirk;
import org.junit.jupiter.api.Nested;

/// Every provider against the simulator, in each of the ways in which installations differ.
class SimulatedVendorsTest {
  @Nested
  class Chatsistant extends SessionProviderContract {
    @Override
    String kind() {
      return "chatsistant";
    }

    @Override
    VendorStage open() {
      return new SimulatedStage("chatsistant");
    }
  }

  @Nested
  class ChatwizeWithoutZones extends SessionProviderContract {
    @Override
    String kind() {
      return "chatwize";
    }

    @Override
    VendorStage open() {
      return new SimulatedStage("chatwize").with(Quirk.ZONELESS_TIMES);
    }
  }

  @Nested
  class PocketPaw extends SessionProviderContract {
    @Override
    String kind() {
      return "pocketpaw";
    }

    @Override
    VendorStage open() {
      return new SimulatedStage("pocketpaw");
    }
  }

  @Nested
  class PocketPawAsServed extends SessionProviderContract {
    @Override
    String kind() {
      return "pocketpaw";
    }

    @Override
    VendorStage open() {
      return new SimulatedStage("pocketpaw").with(Quirk.V1_ONLY).with(Quirk.HISTORY_OBJECT);
    }
  }

  @Nested
  class PocketPawBeforeV1 extends SessionProviderContract {
    @Override
    String kind() {
      return "pocketpaw";
    }

    @Override
    VendorStage open() {
      return new SimulatedStage("pocketpaw").with(Quirk.LEGACY_ONLY);
    }
  }

  @Nested
  class AiSquare extends SessionProviderContract {
    @Override
    String kind() {
      return "aisquare";
    }

    @Override
    VendorStage open() {
      return new SimulatedStage("aisquare");
    }
  }

  @Nested
  class AiSquareInPages extends SessionProviderContract {
    @Override
    String kind() {
      return "aisquare";
    }

    @Override
    VendorStage open() {
      return new SimulatedStage("aisquare").with(Quirk.LIST_IN_RESULTS);
    }
  }

  @Nested
  class AiSquareInData extends SessionProviderContract {
    @Override
    String kind() {
      return "aisquare";
    }

    @Override
    VendorStage open() {
      return new SimulatedStage("aisquare").with(Quirk.LIST_IN_DATA);
    }
  }

  @Nested
  class Gurubase extends SessionProviderContract {
    @Override
    String kind() {
      return "gurubase";
    }

    @Override
    VendorStage open() {
      return new SimulatedStage("gurubase");
    }
  }
}
