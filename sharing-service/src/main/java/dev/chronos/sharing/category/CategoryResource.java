package dev.chronos.sharing.category;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.category.CategoryRepository.Category;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The caller's own categories; nobody sees those of others but on their events. */
@Path("/api/categories")
@Authenticated
class CategoryResource {
    private final CategoryRepository categories;
    private final CurrentUser caller;

    CategoryResource(CategoryRepository categories, CurrentUser caller) {
        this.categories = categories;
        this.caller = caller;
    }

    @GET
    @Requires(Operation.CATEGORY_LIST)
    public Uni<AllCategories> list() {
        return caller.id().chain(categories::of).map(AllCategories::new);
    }

    /** In the order that the web app shows. */
    record AllCategories(List<Category> categories) {}
}
