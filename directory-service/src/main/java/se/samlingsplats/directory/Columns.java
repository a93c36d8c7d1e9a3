package se.samlingsplats.directory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import se.samlingsplats.directory.actor.Absorptions;
import se.samlingsplats.directory.actor.ActorId;
import se.samlingsplats.directory.actor.OrganisationNumber;
import se.samlingsplats.directory.actor.RegistryIds;
import se.samlingsplats.directory.actor.Sources;
import se.samlingsplats.directory.edition.EditionFiles;
import se.samlingsplats.directory.edition.EditionId;
import se.samlingsplats.directory.edition.EditionTexts;
import se.samlingsplats.directory.edition.Errata;
import se.samlingsplats.directory.impactclaim.ImpactClaimId;
import se.samlingsplats.directory.impactclaim.ImpactClaimProfile;
import se.samlingsplats.directory.initiative.InitiativeId;
import se.samlingsplats.directory.initiative.InitiativeProfile;
import se.samlingsplats.directory.need.Corroborations;
import se.samlingsplats.directory.need.Decisions;
import se.samlingsplats.directory.need.NeedId;
import se.samlingsplats.directory.need.NeedProfile;
import se.samlingsplats.directory.needspicture.Figures;
import se.samlingsplats.directory.offer.OfferId;
import se.samlingsplats.directory.offer.OfferProfile;
import se.samlingsplats.directory.partnernote.PartnerNoteId;
import se.samlingsplats.directory.partnernote.PartnerNoteProfile;
import se.samlingsplats.directory.proposal.Payload;
import se.samlingsplats.directory.proposal.ProposalId;
import se.samlingsplats.directory.proposal.Steps;
import se.samlingsplats.directory.solution.Adopters;
import se.samlingsplats.directory.solution.SolutionId;
import se.samlingsplats.directory.solution.SolutionProfile;
import se.samlingsplats.directory.text.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** How value types stand in columns: ids and numbers as themselves, lists and maps as jsonb. */
@Configuration(proxyBeanMethods = false)
class Columns {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        var converters = new ArrayList<Object>();
        both(converters, UUID.class, ActorId.class, ActorId::new, ActorId::value);
        both(converters, UUID.class, InitiativeId.class, InitiativeId::new, InitiativeId::value);
        both(converters, UUID.class, OfferId.class, OfferId::new, OfferId::value);
        both(converters, UUID.class, SolutionId.class, SolutionId::new, SolutionId::value);
        both(converters, UUID.class, NeedId.class, NeedId::new, NeedId::value);
        both(converters, UUID.class, EditionId.class, EditionId::new, EditionId::value);
        both(converters, UUID.class, ProposalId.class, ProposalId::new, ProposalId::value);
        both(converters, UUID.class, PartnerNoteId.class, PartnerNoteId::new, PartnerNoteId::value);
        both(converters, UUID.class, ImpactClaimId.class, ImpactClaimId::new, ImpactClaimId::value);
        both(converters, String.class, OrganisationNumber.class, OrganisationNumber::new, OrganisationNumber::digits);
        List.of(
                        LocalizedText.class,
                        RegistryIds.class,
                        Sources.class,
                        Absorptions.class,
                        InitiativeProfile.class,
                        OfferProfile.class,
                        SolutionProfile.class,
                        Adopters.class,
                        NeedProfile.class,
                        Corroborations.class,
                        Decisions.class,
                        EditionTexts.class,
                        Figures.class,
                        Errata.class,
                        EditionFiles.class,
                        Payload.class,
                        Steps.class,
                        PartnerNoteProfile.class,
                        ImpactClaimProfile.class)
                .forEach(type -> json(converters, type));
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, converters);
    }

    private static <T> void json(List<Object> converters, Class<T> type) {
        var json = JsonMapper.shared();
        both(
                converters,
                PGobject.class,
                type,
                column -> json.readValue(column.getValue(), type),
                value -> jsonb(json.writeValueAsString(value)));
    }

    private static <C, T> void both(
            List<Object> converters, Class<C> column, Class<T> type, Converter<C, T> read, Converter<T, C> write) {
        converters.addAll(ConverterBuilder.reading(column, type, read::convert)
                .andWriting(write::convert)
                .getConverters());
    }

    private static PGobject jsonb(String text) {
        var column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(text);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return column;
    }
}
