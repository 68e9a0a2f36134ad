package dev.heirloom.oscal.io.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.Module;
import dev.heirloom.oscal.model.MarkupLine;
import dev.heirloom.oscal.model.catalog.Control;
import dev.heirloom.oscal.model.catalog.ControlBuilder;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/**
 * An endpoint of Spring Boot 3 that takes and gives OSCAL: the module as a bean is all it needs.
 */
class SpringEndpointTest {

  private static final AnnotationConfigWebApplicationContext CONTEXT =
      new AnnotationConfigWebApplicationContext();

  private static MockMvc endpoint = MockMvcBuilders.standaloneSetup(new Reviews()).build();

  /** What the endpoint takes and gives: OSCAL inside the application's own object. */
  public record Review(String reviewedBy, List<Control> openControls) {}

  /** The application. */
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  public static class Application {

    /** Returns the module, which Spring Boot gives to its ObjectMapper. */
    @Bean
    public Module oscal() {
      return new OscalModule();
    }

    /** Returns the endpoint. */
    @Bean
    public Reviews reviews() {
      return new Reviews();
    }
  }

  /** The endpoint. */
  @RestController
  public static class Reviews {

    /** Renames the open controls. */
    @PostMapping("/reviews")
    public Review renamed(@RequestBody Review review) {
      return new Review(
          review.reviewedBy(),
          review.openControls().stream()
              .map(
                  control ->
                      ControlBuilder.builder(control).title(MarkupLine.ofText("Open")).build())
              .toList());
    }

    /** Tells what was wrong with the OSCAL, place by place. */
    @ExceptionHandler
    public ResponseEntity<String> refused(HttpMessageNotReadableException failure) {
      return ResponseEntity.badRequest()
          .body(String.valueOf(failure.getMostSpecificCause().getMessage()));
    }
  }

  @BeforeAll
  static void start() {
    CONTEXT.setServletContext(new MockServletContext());
    CONTEXT.register(Application.class);
    CONTEXT.refresh();
    endpoint = MockMvcBuilders.webAppContextSetup(CONTEXT).build();
  }

  @AfterAll
  static void stop() {
    CONTEXT.close();
  }

  private static MockHttpServletResponse post(String body) throws Exception {
    return endpoint
        .perform(
            MockMvcRequestBuilders.post("/reviews")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andReturn()
        .getResponse();
  }

  @Test
  void anEndpointTakesAndGivesOscalInsideItsOwnObjects() throws Exception {
    MockHttpServletResponse response =
        post(
            """
            {"reviewedBy": "A. Assessor", "openControls": [{"id": "ac-2", "title": "Accounts"}]}""");

    assertEquals(200, response.getStatus());
    assertEquals(
        """
        {"reviewedBy":"A. Assessor","openControls":[{"id":"ac-2","title":"Open"}]}""",
        response.getContentAsString());
  }

  @Test
  void anEndpointSaysWhatIsWrongWithTheOscalThatItIsSent() throws Exception {
    MockHttpServletResponse response =
        post("{\"reviewedBy\": \"A. Assessor\", \"openControls\": [{\"id\": \"ac-2\"}]}");

    assertEquals(400, response.getStatus());
    assertTrue(
        response.getContentAsString().contains("has no 'title'"), response.getContentAsString());
  }
}
